package org.huiying.aftercare.callback;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.callback.CallbackReason;
import org.huiying.rules.callback.CallbackState;
import org.huiying.rules.callback.NextStep.Outcome;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the beginnings and ends of contacts mean for the callbacks of their customers. */
@Component
class ContactEnds {

    private final JdbcClient jdbc;
    private final CallbackStore store;
    private final Callbacks callbacks;
    private final Reckoning reckoning;
    private final QueueTimes queues;
    private final Clock clock;

    ContactEnds(JdbcClient jdbc, CallbackStore store, Callbacks callbacks, Reckoning reckoning, QueueTimes queues,
                Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.callbacks = callbacks;
        this.reckoning = reckoning;
        this.queues = queues;
        this.clock = clock;
    }

    private record Came(Instant enqueuedAt, boolean byCallback) {}

    /**
     * A customer who reached an agent by himself has fulfilled what waited for him. A promised answer only in the
     * conversation in which it was promised; and never by a contact that is older than the callback, as when it is
     * passed from one agent to another.
     */
    void answered(ContactId contact, CustomerId customer, ConversationId conversation) {
        Optional<Came> came = jdbc.sql("select enqueued_at, callback_id from contact where id = ?").param(contact.value())
                .query((row, n) -> new Came(row.getTimestamp("enqueued_at").toInstant(),
                        row.getObject("callback_id") != null))
                .optional();
        came.filter(how -> !how.byCallback()).ifPresent(how ->
                store.waitingOf(customer, how.enqueuedAt()).stream()
                        .filter(callback -> callback.reason().isFulfilledByContact())
                        .filter(callback -> callback.reason() != CallbackReason.PROMISED_ANSWER
                                || Objects.equals(callback.about().conversation(), conversation))
                        .forEach(callback -> callbacks.end(callback.id(), Outcome.FULFILLED)));
    }

    /** Whether the customer left by himself, rather than being turned away. */
    boolean gaveUp(ContactId contact) {
        return jdbc.sql("select outcome from contact where id = ? and outcome is not null").param(contact.value())
                .query(String.class).optional().filter("ABANDONED"::equals).isPresent();
    }

    /** A callback whose contact ended: with an agent she owes us the result, without one it is tried again. */
    void closed(CallbackId id, ContactId contact, String outcome) {
        store.lock(id).filter(callback -> callback.state() == CallbackState.CALLING && contact.equals(callback.contact()))
                .ifPresent(callback -> {
                    if (outcome.equals("SERVED")) {
                        callbacks.state(id, CallbackState.AWAITING_RESULT);
                    } else {
                        callbacks.move(id, reckoning.attempt(queues.again(clock.instant()), callback));
                    }
                });
    }
}
