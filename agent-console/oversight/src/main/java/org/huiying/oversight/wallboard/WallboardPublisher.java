package org.huiying.oversight.wallboard;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the figures once a second and leaves what changed on the topic {@code wallboard}. When nothing changes it says
 * so now and then, so that a board can tell quiet from dead.
 */
@Component
class WallboardPublisher {

    private static final Logger log = LoggerFactory.getLogger(WallboardPublisher.class);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);

    private final FiguresReader reader;
    private final PublishingLease lease;
    private final LiveLog live;
    private final TransactionTemplate transaction;
    private @Nullable Figures published;
    private boolean failing;

    WallboardPublisher(FiguresReader reader, PublishingLease lease, LiveLog live, TransactionTemplate transaction) {
        this.reader = reader;
        this.lease = lease;
        this.live = live;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 1_000)
    void tick() {
        try {
            if (lease.held()) {
                publish();
            } else {
                published = null;
            }
            failing = false;
        } catch (SQLException | DataAccessException | TransactionException e) {
            published = null;
            if (!failing) {
                failing = true;
                log.warn("Wallboard stands still: the database could not be read; it is tried again", e);
            }
        }
    }

    /** Leaves an event when there is something to say, and says whether it did. */
    synchronized boolean publish() {
        Figures before = published;
        Figures told = transaction.execute(status -> {
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
}
