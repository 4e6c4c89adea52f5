package org.huiying.gateway.contact;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;

/** What a visitor's page shows and follows. Nothing of any other visitor is in it. */
public interface VisitorFeed {

    /** How his page looks now. */
    VisitorSnapshot snapshot(VisitorId visitor);

    /** Messages of his latest conversation before this number, oldest first, at most {@code limit}. */
    Older older(VisitorId visitor, long before, int limit);

    /**
     * Gives the sink every event after that number, then {@code caughtUp}, then each new one as it is committed, in
     * order and without gaps, one call at a time, until the subscription is closed.
     */
    Subscription follow(VisitorId visitor, long after, Sink sink);

    /**
     * One event of a visitor's topic.
     *
     * @param data the JSON object of a {@link VisitorNews}, as stored
     */
    record Event(long seq, String type, Instant at, @JsonRawValue String data) {}

    /** A page of older messages. */
    record Older(List<VisitorMessage> messages, boolean hasMore) {

        public Older {
            messages = List.copyOf(messages);
        }
    }

    /** Takes what is new. Must not block and must not throw. */
    interface Sink {

        void event(Event event);

        /** Everything up to here has been given. */
        void caughtUp(long seq);

        /** The number was too old or is unknown: take a new snapshot and follow from there. Nothing more comes. */
        void reset();

        /** An agent of that name is typing, or has stopped. */
        void typing(String name, boolean on);
    }

    /** A page that follows. Closing twice is harmless. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
