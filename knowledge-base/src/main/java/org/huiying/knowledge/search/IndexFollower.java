package org.huiying.knowledge.search;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.huiying.knowledge.article.ArticleChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the index up with the articles: at once after a change on this node, by polling after one on another. When the
 * database or the index fails it tries again.
 */
final class IndexFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
    private static final long POLL_MILLIS = 500;

    private final FollowingIndex index;
    private final Semaphore ring = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private @Nullable String failure;

    IndexFollower(FollowingIndex index) {
        this.index = index;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ArticleChanged changed) {
        ring.release();
    }

    @Override
    public void start() {
        Thread follower = Thread.ofPlatform().name("knowledge-index").daemon().unstarted(this::follow);
        thread = follower;
        follower.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void follow() {
        while (thread == Thread.currentThread()) {
            catchUp();
            try {
                if (ring.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    ring.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void catchUp() {
        try {
            index.catchUp();
            if (failure != null) {
                failure = null;
                log.info("knowledge index: follows the articles again");
            }
        } catch (RuntimeException e) {
            String reason = String.valueOf(e.getMessage());
            if (!reason.equals(failure) && thread != null) {
                failure = reason;
                log.warn("knowledge index: does not follow the articles, trying again: {}", reason, e);
            }
        }
    }
}
