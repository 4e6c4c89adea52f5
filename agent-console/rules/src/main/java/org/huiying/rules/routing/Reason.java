package org.huiying.rules.routing;

import java.util.Map;

/** Why: a code, and the numbers that made it so. Words are the reader's affair. */
public record Reason(Code code, Map<Fact, Long> facts) {

    public Reason {
        facts = Facts.of(facts);
    }

    public static Reason of(Code code) {
        return new Reason(code, Facts.NONE);
    }

    /** This reason with one more number. */
    public Reason and(Fact fact, long number) {
        return new Reason(code, Facts.of(facts).with(fact, number));
    }

    public enum Code {
        /** Offer: of the agents who may take it she has been idle longest. */
        LONGEST_IDLE,
        /** Offer: of the contacts she may take this one is the most urgent. */
        MOST_URGENT,
        /** Offer: of the agents who may take it she has least in hand. */
        LEAST_BUSY,
        /** Offer: of the agents who may take it, it is her turn. */
        ROUND_ROBIN,
        /** Offer: of the agents who may take it she has taken fewest today. */
        FEWEST_TODAY,
        /** Offer: she has chats already and room for one more below the cap, so others stay free. */
        PACKED,
        /** Offer: it rings at more than one agent, and nobody else waits for her. */
        ALSO_ASKED,
        /** Offer: it is held for her, the agent whom the customer knows. */
        PREFERRED_AGENT,
        /** Offer: it is held for her, who owns the matter. */
        OWNER_AGENT,
        /** Offer: it was given to her by name. */
        DIRECT_AGENT,

        /** Drain: nobody has room for it, and she will have it first. */
        NO_ROOM,
        /** Drain ended: the contact is offered, gone, or hers. */
        DRAIN_OVER,

        ARRIVED,
        ACCEPTED,
        DECLINED,
        MISSED,
        /** Another agent who was asked at the same time has accepted it. */
        TAKEN_BY_OTHER,
        /** It rings at others too, and somebody else waits for her. */
        YIELDED,
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
        NOBODY_SIGNED_IN,
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
        /** Contacts of hers that this one interrupts, so that more than the total is in use. */
        INTERRUPTS,
        MISSES,
        OFFER,
        PRIORITY,
        /** The agent, contact or queue that the refusal is about. */
        HOLDER
    }
}
