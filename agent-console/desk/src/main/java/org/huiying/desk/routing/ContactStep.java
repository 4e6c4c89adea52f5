package org.huiying.desk.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Reason;
import org.jspecify.annotations.Nullable;

/** What one decision of the router does to a contact. */
public sealed interface ContactStep {

    ContactId contact();

    /** The contact waits in this queue; for the first time, or again, or after an overflow. */
    record Waiting(ContactId contact, QueueId queue) implements ContactStep {}

    /** An agent is asked to take it; others may be asked already. */
    record Offered(ContactId contact, AgentId agent, int offer, Instant expiresAt, Reason reason) implements ContactStep {}

    /**
     * The offer is over and she did not take it.
     *
     * @param holder who has the contact, when that is why
     */
    record OfferOver(ContactId contact, AgentId agent, int offer, Why why, @Nullable AgentId holder) implements ContactStep {

        public enum Why { DECLINED, MISSED, WITHDRAWN, TAKEN }
    }

    /** The contact is hers. */
    record Assigned(ContactId contact, AgentId agent) implements ContactStep {}

    /** The queue could not take it, or could not keep it: it is closed. */
    record Rejected(ContactId contact, Reason reason) implements ContactStep {}

    /** Its place in the queue, 1 is next, and the estimated wait. */
    record Placed(ContactId contact, int position, Optional<Duration> estimate) implements ContactStep {}

    /**
     * She finishes the record.
     *
     * @param alone whether nothing else happens to the contact; otherwise it may have gone on to somebody else
     */
    record WrapUpStarted(ContactId contact, AgentId agent, Instant until, boolean alone) implements ContactStep {}

    /** Her wrap-up is over. If nothing but that was left of the contact, it is closed. */
    record WrapUpOver(ContactId contact, AgentId agent) implements ContactStep {}

    /** Nothing more happens to it. */
    record Finished(ContactId contact) implements ContactStep {}
}
