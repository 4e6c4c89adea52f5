package org.huiying.desk.intake;

import java.time.Instant;

import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * A contact that is to be routed.
 *
 * @param channel    a {@code ChannelKind} of the gateway, or {@code CALLBACK}
 * @param enqueuedAt since when its customer waits; for a callback that keeps its place, earlier than now
 * @param known      who knows him; they are asked first, for a while
 * @param callback   the callback that it works off
 */
public record NewContact(ConversationId conversation, CustomerId customer, String channel, QueueId queue,
                         Instant enqueuedAt, int priority, Known known,
                         @Nullable CallbackId callback) {}
