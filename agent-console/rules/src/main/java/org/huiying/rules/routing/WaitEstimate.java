package org.huiying.rules.routing;

import java.time.Duration;
import java.util.Optional;

/**
 * How long somebody at a place in a queue is likely to wait: with s contacts in hand at a time and each taking h, one
 * place is h ÷ s. Who needs what only some of the agents have, a language for example, waits for these: h ÷ s with what they
 * can have, for each who needs the same and came before. Of the two the longer counts. Agents who serve other queues too
 * count in full, so it is a lower bound where queues share agents.
 */
final class WaitEstimate {

    private WaitEstimate() {}

    /**
     * @param among its place among those who need the same of their own
     * @return empty when nobody is there who may take it
     */
    static Optional<Duration> at(int position, int among, WaitingLine line) {
        if (line.slots == 0) {
            return Optional.empty();
        }
        Queue queue = line.queue;
        int channel = line.channel().ordinal();
        long handling = queue.handling[channel];
        if (handling == 0) {
            handling = Micros.of(queue.settings.announcing().expectedHandling());
        }
        long wait = Math.max(handling / queue.slots[channel] * position, handling / line.slots * among);
        return Optional.of(Duration.ofSeconds(Math.ceilDiv(wait, 1_000_000)));
    }
}
