package org.huiying.rules.simulation;

import org.huiying.rules.conversation.Channel;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Wants;

/** Where a contact waits, and what it asks of routing. */
public record Place(QueueId queue, Channel channel, Wants wants) {}
