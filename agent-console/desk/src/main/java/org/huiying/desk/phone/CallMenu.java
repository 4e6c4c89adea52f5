package org.huiying.desk.phone;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.huiying.desk.queue.Queue;
import org.huiying.desk.queue.Queues;
import org.huiying.gateway.contact.call.Prompt;
import org.springframework.stereotype.Component;

/** What callers may choose: by a key, or by saying the queue's name. A queue that is disabled is not offered. */
@Component
class CallMenu {

    private final PhoneSettings settings;
    private final Queues queues;

    CallMenu(PhoneSettings settings, Queues queues) {
        this.settings = settings;
        this.queues = queues;
    }

    private record Offered(String key, Queue queue) {}

    private List<Offered> offered() {
        return settings.menu().stream().flatMap(choice -> queues.find(choice.queue()).filter(Queue::enabled)
                .map(queue -> Stream.of(new Offered(choice.key(), queue))).orElseGet(Stream::of)).toList();
    }

    /** He waits; when nothing was said to him before, he is greeted. */
    Prompt.Wait waits(boolean greet) {
        return new Prompt.Wait(greet, settings.record());
    }

    boolean isEmpty() {
        return offered().isEmpty();
    }

    Prompt prompt(int round) {
        return new Prompt.Menu(offered().stream()
                .map(one -> new Prompt.Menu.Option(one.key(), one.queue().name())).toList(), round, settings.record());
    }

    Optional<Queue> chosen(String keys, String speech) {
        return offered().stream().filter(one -> one.key().equals(keys) || speech.contains(one.queue().name()))
                .map(Offered::queue).findFirst();
    }

    /** Where a caller comes who chose nothing. */
    Optional<Queue> otherwise() {
        return queues.all().stream().filter(Queue::enabled)
                .filter(queue -> settings.queue() == null || settings.queue().equals(queue.code())).findFirst();
    }
}
