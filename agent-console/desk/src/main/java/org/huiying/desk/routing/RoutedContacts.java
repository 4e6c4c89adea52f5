package org.huiying.desk.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Reason;

/**
 * What the router's decisions do to a contact: its row, its conversation, what its customer and the agents see. Called
 * in the transaction in which the decision is stored. A decision about a contact that is closed meanwhile (its customer
 * left, say) changes nothing: the router hears of the end by the event that is on its way.
 */
public interface RoutedContacts {

    /** The contact waits in this queue; for the first time, or again, or after an overflow. */
    void waiting(ContactId contact, QueueId queue);

    /** An agent is asked to take it. */
    void offered(ContactId contact, AgentId agent, int offer, Instant expiresAt, Reason reason);

    /**
     * The offer is over and she did not take it.
     *
     * @param why {@code DECLINED}, {@code MISSED} or {@code WITHDRAWN}
     */
    void withdrawn(ContactId contact, AgentId agent, int offer, String why);

    /** The contact is hers. */
    void assigned(ContactId contact, AgentId agent);

    /** The queue could not take it, or could not keep it: it is closed. */
    void rejected(ContactId contact, Reason reason);

    /** Its place in the queue, 1 is next, and the estimated wait. */
    void position(ContactId contact, int position, Optional<Duration> estimate);

    /** The talk is over; she finishes the record. */
    void wrapUpStarted(ContactId contact, AgentId agent, Instant until);

    /** Nothing more happens to it. */
    void finished(ContactId contact);
}
