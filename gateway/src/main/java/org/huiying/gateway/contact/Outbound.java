package org.huiying.gateway.contact;

import org.jspecify.annotations.Nullable;

/**
 * Something that we say to a customer.
 *
 * @param id ours; the same when it is tried again, so that a channel can keep from sending twice
 * @param replyTo the last thing that he sent, where the channel wants to know what is answered
 */
public record Outbound(Address to, ExternalId id, Content content, @Nullable ExternalId replyTo) {}
