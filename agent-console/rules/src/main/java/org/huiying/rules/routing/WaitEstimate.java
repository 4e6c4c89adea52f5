package org.huiying.rules.routing;

import java.time.Duration;
import java.util.Optional;
import org.huiying.rules.conversation.Channel;

/**
 * How long somebody at a place in a queue is likely to wait: with s contacts in hand at a time and each taking h, one
 * place is h ÷ s. Agents who serve other queues too count in full, so it is a lower bound where queues share agents.
 */
final class WaitEstimate {

    private WaitEstimate() {}

    static Optional<Duration> at(int position, Queue queue, Channel channel) {
        int slots = queue.slots[channel.ordinal()];
        if (slots == 0) {
            return Optional.empty();
        }
        long handling = queue.handling[channel.ordinal()];
        if (handling == 0) {
            handling = Micros.of(queue.settings.announcing().expectedHandling());
        }
        long seconds = Math.ceilDiv(handling / slots * position, 1_000_000);
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
