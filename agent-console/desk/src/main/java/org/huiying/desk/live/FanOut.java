package org.huiying.desk.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hands stored events to the followers on this node. One thread owns all state. An event just committed here goes
 * straight to followers that have everything before it; in every other case (a ring from another node, a new
 * follower, a gap) the database is read from the follower's cursor on. Whatever gets lost on the way, a slow poll
 * finds it: PostgreSQL remembers, rings only hurry.
 */
@Component
public class FanOut implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FanOut.class);
    private static final int PAGE = 500;
    private static final long POLL_MILLIS = 2_000;
    private static final long RETRY_MILLIS = 200;

    private final LiveStore store;
    private final Bell bell;
    private final LinkedBlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final Map<Topic, Map<Follower, Cursor>> followers = new HashMap<>();
    private final Set<Topic> dirty = new HashSet<>();
    private volatile @Nullable Thread thread;

    FanOut(LiveStore store, Bell bell) {
        this.store = store;
        this.bell = bell;
        bell.rings(this);
    }

    private static final class Cursor {
        long seq;
        boolean catchingUp = true;

        Cursor(long seq) {
            this.seq = seq;
        }
    }

    /** Starts to follow: everything after {@code seq}, then "caught up", then what comes; or "reset". */
    public void follow(Topic topic, long seq, Follower follower) {
        inbox.add(() -> {
            if (seq < 0 || !store.canResume(topic, seq)) {
                unfollowNow(topic, follower);
                follower.reset(topic);
                return;
            }
            followNow(topic, follower, seq);
        });
    }

    /** Starts to follow with the newest event, whatever its number is. */
    public void followFromNow(Topic topic, Follower follower) {
        inbox.add(() -> {
            followNow(topic, follower, store.newest(List.of(topic)).getOrDefault(topic, 0L));
        });
    }

    public void unfollow(Topic topic, Follower follower) {
        inbox.add(() -> unfollowNow(topic, follower));
    }

    /** Ends everything that this follower follows. */
    public void leave(Follower follower) {
        inbox.add(() -> List.copyOf(followers.keySet()).forEach(topic -> unfollowNow(topic, follower)));
    }

    /** Whether anybody follows the topic, on any node; what nobody looks at need not be made. May say so for a while too long. */
    public boolean isFollowed(Topic topic) {
        return bell.isFollowed(topic);
    }

    /** Passes on something that is not stored, here and on the other nodes. */
    public void signal(Topic topic, String frame) {
        signalHere(topic, frame);
        bell.signal(topic, frame);
    }

    /** Tells the followers here, and rings for those on other nodes. */
    void committed(List<LiveEvent> events) {
        if (!events.isEmpty()) {
            inbox.add(() -> events.forEach(this::pass));
            bell.ring(events.stream().map(LiveEvent::topic).distinct().toList());
        }
    }

    void rang(Collection<Topic> topics) {
        inbox.add(() -> topics.stream().filter(followers::containsKey).forEach(dirty::add));
    }

    void signalHere(Topic topic, String frame) {
        inbox.add(() -> followers.getOrDefault(topic, Map.of()).keySet().forEach(f -> f.signal(topic, frame)));
    }

    private void pass(LiveEvent event) {
        followers.getOrDefault(event.topic(), Map.of()).forEach((follower, cursor) -> {
            if (cursor.seq == event.seq() - 1 && !cursor.catchingUp) {
                cursor.seq = event.seq();
                follower.event(event);
            } else if (cursor.seq < event.seq()) {
                dirty.add(event.topic());
            }
        });
    }

    private void followNow(Topic topic, Follower follower, long seq) {
        followers.computeIfAbsent(topic, t -> new LinkedHashMap<>()).put(follower, new Cursor(seq));
        dirty.add(topic);
        sayWhatIsFollowed(Set.of(topic));
    }

    /** Of the topics that are made only for those who follow. */
    private void sayWhatIsFollowed(Set<Topic> topics) {
        if (topics.contains(Topic.WALLBOARD)) {
            bell.followed(Topic.WALLBOARD);
        }
    }

    private void unfollowNow(Topic topic, Follower follower) {
        var here = followers.get(topic);
        if (here != null && here.remove(follower) != null && here.isEmpty()) {
            followers.remove(topic);
            dirty.remove(topic);
        }
    }

    private void run() {
        long lastPoll = System.nanoTime();
        long wait = POLL_MILLIS;
        while (thread == Thread.currentThread()) {
            try {
                work(wait);
                wait = POLL_MILLIS;
                if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastPoll) >= POLL_MILLIS) {
                    lastPoll = System.nanoTime();
                    sayWhatIsFollowed(followers.keySet());
                    lookForMissed();
                }
                readDirty();
                wait = dirty.isEmpty() ? POLL_MILLIS : 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("Live stream is behind: the database could not be read; it is tried again", e);
                wait = RETRY_MILLIS;
            }
        }
    }

    private void work(long wait) throws InterruptedException {
        Runnable task = inbox.poll(wait, TimeUnit.MILLISECONDS);
        for (int i = 1; task != null; i++) {
            try {
                task.run();
            } catch (RuntimeException e) {
                inbox.add(task);
                throw e;
            }
            task = i < 1_000 ? inbox.poll() : null;
        }
    }

    private void lookForMissed() {
        if (followers.isEmpty()) {
            return;
        }
        store.newest(followers.keySet()).forEach((topic, newest) -> {
            if (followers.get(topic).values().stream().anyMatch(cursor -> cursor.seq < newest)) {
                dirty.add(topic);
            }
        });
    }

    private void readDirty() {
        if (dirty.isEmpty()) {
            return;
        }
        Map<Topic, Long> from = new HashMap<>();
        dirty.forEach(topic -> from.put(topic, followers.get(topic).values().stream()
                .mapToLong(cursor -> cursor.seq).min().orElse(Long.MAX_VALUE)));
        Map<Topic, Integer> read = new HashMap<>();
        for (LiveEvent event : store.after(from, PAGE)) {
            read.merge(event.topic(), 1, Integer::sum);
            followers.get(event.topic()).forEach((follower, cursor) -> {
                if (cursor.seq == event.seq() - 1) {
                    cursor.seq = event.seq();
                    follower.event(event);
                }
            });
        }
        for (Topic topic : from.keySet()) {
            if (read.getOrDefault(topic, 0) < PAGE) {
                dirty.remove(topic);
                followers.get(topic).forEach((follower, cursor) -> {
                    if (cursor.catchingUp) {
                        cursor.catchingUp = false;
                        follower.caughtUp(topic, cursor.seq);
                    }
                });
            }
        }
    }

    @Override
    public void start() {
        bell.open();
        Thread started = Thread.ofPlatform().name("live-fan-out").daemon().unstarted(this::run);
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        bell.close();
        thread = null;
        inbox.add(() -> {});
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
