package org.huiying.aftercare.callback;

import java.time.Instant;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.callback.CallbackCause;
import org.huiying.rules.callback.Matter;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * A cause for a callback.
 *
 * @param queue null for the queue of the conversation, or else the first there is
 * @param phone null for the customer's own number
 * @param note  what to say
 * @param by    who asked for it; null when it schedules itself
 * @param at    when the cause happened
 */
record NewCallback(Matter matter, CallbackCause cause, @Nullable QueueId queue, @Nullable String phone,
                   @Nullable AgentId preferred, String note, @Nullable AgentId by, Instant at) {

    static NewCallback itself(Matter matter, CallbackCause cause, @Nullable QueueId queue, @Nullable String phone,
                              Instant at) {
        return new NewCallback(matter, cause, queue, phone, null, "", null, at);
    }
}
