package org.huiying.desk.phone;

import java.time.Instant;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.LegId;
import org.huiying.gateway.contact.call.RoomId;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * A connection to an agent's phone.
 *
 * @param offer    the offer by which the contact became hers
 * @param provider the provider's id, once it is known
 * @param attempts how often it was tried to dial
 * @param nextAt   when it may be dialled
 * @param heardAt  when the provider last spoke of it, or was asked
 */
record Leg(LegId id, CallId call, ContactId contact, AgentId agent, int offer, String number,
           @Nullable CallId provider, State state, int attempts, Instant nextAt, Instant createdAt,
           Instant heardAt, @Nullable Instant endedAt) {

    enum State { TO_DIAL, RINGING, ACCEPTED, ENDED }

    boolean isLive() {
        return state != State.ENDED;
    }

    boolean isFor(Standing standing) {
        return contact.equals(standing.contact()) && agent.equals(standing.agent()) && offer == standing.offer();
    }

    /** Where the caller and this agent talk. */
    RoomId room() {
        return new RoomId("contact-" + contact + "-" + id);
    }
}
