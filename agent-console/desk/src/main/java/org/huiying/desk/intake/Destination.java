package org.huiying.desk.intake;

import java.util.List;
import java.util.Optional;

import org.huiying.desk.queue.Queue;
import org.huiying.desk.queue.Queues;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which queue a matter goes to. */
@Component
class Destination {

    private final Queues queues;

    Destination(Queues queues) {
        this.queues = queues;
    }

    /** The queue of the chosen topic; without a topic, or with one that is gone, the first that is open to the web. */
    Optional<Queue> of(Choice.@Nullable Code topic) {
        List<Queue> enabled = queues.all().stream().filter(Queue::enabled).toList();
        return enabled.stream().filter(queue -> topic != null && queue.code().equals(topic.value())).findFirst()
                .or(() -> enabled.stream().filter(Queue::offeredOnWeb).findFirst())
                .or(() -> enabled.stream().findFirst());
    }

    /** On the web nobody waits until we open; elsewhere what he wrote waits for him. */
    boolean isClosedTo(Address from, Queue queue) {
        return from.channel() == ChannelKind.WEB_CHAT && !queue.waitsClosed() && !queues.isOpen(queue);
    }

    Optional<Queue> find(org.huiying.rules.queue.QueueId id) {
        return queues.find(id).filter(Queue::enabled);
    }
}
