package org.huiying.rules.routing;

import java.time.Instant;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;

/** A contact as it came. Its first enqueue time never changes, whatever happens to it later. */
public record Arrival(ContactId contact, Channel channel, Instant firstEnqueuedAt) {}
