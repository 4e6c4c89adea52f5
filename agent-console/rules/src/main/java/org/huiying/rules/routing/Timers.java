package org.huiying.rules.routing;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is to happen later, in the order of its time. Which of two simultaneous ones comes first is always the same. */
final class Timers {

    enum Kind {
        OFFER,
        WRAP_UP,
        COOL_DOWN,
        HOLD,
        RING,
        OVERFLOW,
        MAX_WAIT,
        ANNOUNCE
    }

    private static final int FEW = 64;

    /** Of a contact, or of a queue that announces. */
    static final class Timer implements Comparable<Timer> {

        final long at;
        final Kind kind;
        final long subject;
        /** The number of the agent or of the offer that it is about. */
        final long detail;
        private boolean over;

        private Timer(long at, Kind kind, long subject, long detail) {
            this.at = at;
            this.kind = kind;
            this.subject = subject;
            this.detail = detail;
        }

        @Override
        public int compareTo(Timer other) {
            int order = Long.compare(at, other.at);
            if (order == 0) {
                order = kind.compareTo(other.kind);
            }
            if (order == 0) {
                order = Long.compare(subject, other.subject);
            }
            return order != 0 ? order : Long.compare(detail, other.detail);
        }

        @Override
        public String toString() {
            return kind + " of " + subject + " (" + detail + ") at " + Micros.instant(at);
        }
    }

    /** Cancelled ones stay until they come first or are more than the others: most never come first. */
    private final PriorityQueue<Timer> waiting = new PriorityQueue<>();
    private int cancelled;

    Timer set(long at, Kind kind, long subject, long detail) {
        Timer timer = new Timer(at, kind, subject, detail);
        waiting.add(timer);
        return timer;
    }

    void cancel(@Nullable Timer timer) {
        if (timer != null && !timer.over) {
            timer.over = true;
            cancelled++;
            if (cancelled > FEW && cancelled > waiting.size() / 2) {
                waiting.removeIf(waiting -> waiting.over);
                cancelled = 0;
            }
        }
    }

    private @Nullable Timer first() {
        Timer first = waiting.peek();
        while (first != null && first.over) {
            waiting.poll();
            cancelled--;
            first = waiting.peek();
        }
        return first;
    }

    /** The next timer that is due by then, taken out; null if there is none. */
    @Nullable Timer due(long by) {
        Timer first = first();
        if (first == null || first.at > by) {
            return null;
        }
        waiting.poll();
        first.over = true;
        return first;
    }

    /** When the next one is due; {@link Long#MAX_VALUE} if there is none. */
    long next() {
        Timer first = first();
        return first == null ? Long.MAX_VALUE : first.at;
    }
}
