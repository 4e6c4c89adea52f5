package org.huiying.desk.phone;

import java.time.Instant;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.LegId;
import org.huiying.gateway.contact.call.RoomId;
import org.huiying.gateway.contact.call.Seat;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the phone of somebody who is brought to a caller.
 *
 * @param provider the provider's id, once it is known
 * @param attempts how often it was tried to dial
 */
record Leg(LegId id, CallId call, Whose whose, Part part, @Nullable CallId provider, State state, int attempts,
           Times times) {

    enum State { TO_DIAL, RINGING, ACCEPTED, ENDED }

    /**
     * As what somebody is in a call.
     */
    enum Role {
        /** The agent who has the contact. */
        AGENT,
        /** Whom she asks. */
        CONSULTED,
        /** A customer whom we call. */
        CUSTOMER,
        /** Who listens, whispers to her, or speaks with both. */
        SUPERVISOR
    }

    /**
     * @param agent null for a number of nobody of ours
     * @param offer the offer by which the contact became hers who has it
     */
    record Whose(ContactId contact, @Nullable AgentId agent, int offer, String number) {}

    /**
     * @param told      how the provider was last told that he takes part
     * @param completes once he is there, the caller is his
     */
    record Part(Role role, RoomId room, Seat seat, Seat told, boolean completes) {}

    /**
     * @param next     when it may be dialled
     * @param heard    when the provider last spoke of it, or was asked
     * @param accepted when he took it, if he did
     */
    record Times(Instant created, Instant next, Instant heard, @Nullable Instant accepted, @Nullable Instant ended) {}

    boolean isLive() {
        return state != State.ENDED;
    }

    boolean isThere() {
        return state == State.ACCEPTED;
    }

    /** Whether it belongs to what the contact is going through just now. */
    boolean isOf(Standing standing) {
        return whose.contact().equals(standing.contact()) && whose.offer() == standing.offer();
    }

    /** Whether this is the phone of who has the contact. */
    boolean isFor(Standing standing) {
        return isOf(standing) && whose.agent() != null && whose.agent().equals(standing.agent());
    }

    RoomId room() {
        return part.room();
    }
}
