package org.huiying.rules.routing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Why: a code, and the numbers that made it so. Words are the reader's affair. */
public record Reason(Code code, Map<Fact, Long> facts) {

    public Reason {
        facts = facts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(facts));
    }

    public static Reason of(Code code) {
        return new Reason(code, Map.of());
    }

    /** This reason with one more number. */
    public Reason and(Fact fact, long number) {
        Map<Fact, Long> more = new EnumMap<>(Fact.class);
        more.putAll(facts);
        more.put(fact, number);
        return new Reason(code, more);
    }

    public enum Code {
        /** Offer: of the agents who may take it she has been idle longest. */
        LONGEST_IDLE,
        /** Offer: of the contacts she may take this one is the most urgent. */
        MOST_URGENT,
        /** Offer: it is held for her, the agent whom the customer knows. */
        PREFERRED_AGENT,
        /** Offer: it was given to her by name. */
        DIRECT_AGENT,

        ARRIVED,
        ACCEPTED,
        DECLINED,
        MISSED,
        TRANSFERRED,
        TAKEN_OVER,
        ENDED,
        ABANDONED,
        CLOSED,
        WRAPPED_UP,
        WRAP_UP_OVER,
        EXTENDED,
        NO_WRAP_UP,

        WAITED_TOO_LONG,
        QUEUE_FULL,
        QUEUE_CLOSED,
        QUEUE_REMOVED,
        POSITION_CHANGED,

        AGENT_AWAY,
        AGENT_LEFT,
        AGENT_DISABLED,
        AGENT_REMOVED,
        TOO_MANY_MISSES,

        UNKNOWN_CONTACT,
        UNKNOWN_AGENT,
        UNKNOWN_QUEUE,
        ALREADY_KNOWN,
        OFFER_OVER,
        NOT_HERS,

        NEXT_DEADLINE
    }

    /** Times are in milliseconds. */
    public enum Fact {
        /** Since the first enqueue. */
        WAIT,
        /** The time in which the queue means to answer. */
        TARGET,
        /** Wait ÷ target (with priority's weight), in hundredths. */
        URGENCY,
        /** How long she has been idle. */
        IDLE,
        /** The ring of skills she is in: 1 is the best. */
        RING,
        /** Agents who could have taken it, or contacts she could have taken, when it was decided. */
        CANDIDATES,
        /** Contacts in the queue. */
        WAITING,
        LIMIT,
        /** Units in use after this, and the total. */
        UNITS_USED,
        UNITS_TOTAL,
        MISSES,
        OFFER,
        PRIORITY,
        /** The agent, contact or queue that the refusal is about. */
        HOLDER
    }
}
