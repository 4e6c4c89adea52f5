package org.huiying.standin.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Time goes by itself. */
public final class RealTimeline implements Timeline, AutoCloseable {

    private final Clock clock;
    private final ReentrantLock alone = new ReentrantLock();
    private final ScheduledThreadPoolExecutor timer;

    public RealTimeline(Clock clock) {
        this.clock = clock;
        this.timer = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("standin-timer").factory());
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public <T> T ask(Supplier<T> question) {
        alone.lock();
        try {
            return question.get();
        } finally {
            alone.unlock();
        }
    }

    @Override
    public void after(Duration delay, Runnable task) {
        if (!timer.isShutdown()) {
            timer.schedule(() -> run(task), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
