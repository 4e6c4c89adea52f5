package org.huiying.rules.routing;

import java.util.TreeSet;
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

    /** @param subject a contact, or the queue of an announcement */
    record Timer(long at, Kind kind, long subject, long agent) implements Comparable<Timer> {

        @Override
        public int compareTo(Timer other) {
            int order = Long.compare(at, other.at);
            if (order == 0) {
                order = kind.compareTo(other.kind);
            }
            if (order == 0) {
                order = Long.compare(subject, other.subject);
            }
            return order != 0 ? order : Long.compare(agent, other.agent);
        }
    }

    private final TreeSet<Timer> waiting = new TreeSet<>();

    Timer set(long at, Kind kind, long subject, long agent) {
        Timer timer = new Timer(at, kind, subject, agent);
        waiting.add(timer);
        return timer;
    }

    void cancel(@Nullable Timer timer) {
        if (timer != null) {
            waiting.remove(timer);
        }
    }

    /** The next timer that is due by then, taken out; null if there is none. */
    @Nullable Timer due(long by) {
        if (waiting.isEmpty() || waiting.first().at() > by) {
            return null;
        }
        return waiting.pollFirst();
    }

    /** When the next one is due; {@link Long#MAX_VALUE} if there is none. */
    long next() {
        return waiting.isEmpty() ? Long.MAX_VALUE : waiting.first().at();
    }
}
