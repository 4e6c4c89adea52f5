package org.huiying.gateway.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The events of a visitor's topic. Each is the JSON of its record, under its {@link #type()}. */
public sealed interface VisitorNews
        permits VisitorMessage, VisitorNews.Read, VisitorNews.Position, VisitorNews.Status, VisitorNews.Callback,
                VisitorNews.Ticket {

    /** The type of the event on the wire. */
    String type();

    /** The other side has read his messages up to this number. */
    record Read(Reader who, long seq) implements VisitorNews {
        @Override
        public String type() {
            return "read";
        }
    }

    /** Who has read. */
    enum Reader { CUSTOMER, AGENT }

    /** His place in the queue, 1 is next, and the estimated wait; null when it is not known. */
    record Position(int position, @Nullable Long estimateSeconds) implements VisitorNews {
        @Override
        public String type() {
            return "position";
        }
    }

    /** How his conversation stands. */
    record Status(State status, @Nullable String agentName, @Nullable String queue) implements VisitorNews {
        @Override
        public String type() {
            return "status";
        }
    }

    /** NONE is before the first conversation; MISSED: a call of his that nobody answered goes on here when he writes. */
    enum State { NONE, MISSED, WAITING, ACTIVE, ENDED }

    /** We shall call him. */
    record Callback(String number, Instant dueAt) implements VisitorNews {
        @Override
        public String type() {
            return "callback";
        }
    }

    /** His matter has become a repair ticket, with the private address of its progress page. */
    record Ticket(String number, String url) implements VisitorNews {
        @Override
        public String type() {
            return "ticket";
        }
    }
}
