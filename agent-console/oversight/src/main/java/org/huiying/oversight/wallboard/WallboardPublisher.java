package org.huiying.oversight.wallboard;

import java.time.Clock;
import java.time.Duration;

import jakarta.annotation.PreDestroy;
import org.huiying.desk.lease.Lease;
import org.huiying.desk.live.FanOut;
import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the figures once a second, or less often while the database is so busy that reading them takes long, and leaves
 * what changed on the topic {@code wallboard}. When nothing changes it says so now and then, so that a board can tell quiet
 * from dead. While nobody looks at a board nothing is read. One node does so at a time; each time it renews its lease, and
 * a node that was paused or cut off finds that it has lost it.
 */
@Component
class WallboardPublisher {

    private static final Logger log = LoggerFactory.getLogger(WallboardPublisher.class);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);
    /** Oftener than others count a holder as gone. */
    private static final long BEAT_MILLIS = 500;
    /** Reading may take one part of so many of the time: those who work come before those who watch. */
    private static final int SHARE = 10;
    /** However long it takes, a board is never older than this. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final FiguresReader reader;
    private final Lease lease;
    private final LiveLog live;
    private final FanOut fanOut;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private @Nullable Figures published;
    private boolean holds;
    private long nextRead;
    private boolean failing;

    WallboardPublisher(FiguresReader reader, LiveLog live, FanOut fanOut, JdbcTemplate jdbc, TransactionTemplate transaction,
                       Clock clock) {
        this.reader = reader;
        this.lease = new Lease("wallboard_lease", Lease.Scans.AS_IT_THINKS_BEST, jdbc, transaction);
        this.live = live;
        this.fanOut = fanOut;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every second beat reads, or fewer; the others only say that this node is alive. */
    @Scheduled(fixedDelay = BEAT_MILLIS)
    synchronized void tick() {
        try {
            if (!holds) {
                published = null;
                nextRead = System.nanoTime();
                holds = lease.tryTake();
            } else if (System.nanoTime() - nextRead >= 0 && isWatched()) {
                long begun = System.nanoTime();
                publish();
                nextRead = System.nanoTime() + pause(System.nanoTime() - begun);
            } else {
                transaction.executeWithoutResult(status -> lease.fence(clock.instant()));
            }
            failing = false;
        } catch (Lease.Lost e) {
            log.info("Another node tells the wallboards now: {}", e.getMessage());
            holds = false;
        } catch (DataAccessException | TransactionException e) {
            published = null;
            if (!failing) {
                failing = true;
                log.warn("Wallboard stands still: the database could not be read; it is tried again", e);
            }
        }
    }

    /** Whoever looks again starts with all figures: what was told before may be long past. */
    private boolean isWatched() {
        boolean watched = fanOut.isFollowed(Topic.WALLBOARD);
        if (!watched) {
            published = null;
        }
        return watched;
    }

    /** A little more than a beat, so that the next but one reads. */
    private static long pause(long nanosReading) {
        long shortest = Duration.ofMillis(BEAT_MILLIS + BEAT_MILLIS / 2).toNanos();
        return Math.clamp(nanosReading * SHARE, shortest, LONGEST_PAUSE.toNanos());
    }

    /** Leaves an event when there is something to say, and says whether it did. */
    synchronized boolean publish() {
        Figures before = published;
        Figures told = transaction.execute(status -> {
            lease.fence(clock.instant());
            Figures now = reader.read();
            Changed changed = Changed.between(before, now);
            if (changed.isNothing() && before != null && now.at().isBefore(before.at().plus(SIGN_OF_LIFE))) {
                return null;
            }
            live.append(Topic.WALLBOARD, "figures", changed);
            return now;
        });
        if (told != null) {
            published = told;
        }
        return told != null;
    }

    /** Another node goes on at once. */
    @PreDestroy
    synchronized void leave() {
        if (holds) {
            holds = false;
            try {
                lease.release();
            } catch (DataAccessException | TransactionException e) {
                log.warn("The wallboard's lease could not be given up; another node takes it in a moment", e);
            }
        }
    }
}
