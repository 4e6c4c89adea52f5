package org.huiying.desk.phone;

import java.util.List;
import java.util.Optional;

import org.huiying.desk.queue.Queue;
import org.huiying.desk.queue.Queues;
import org.huiying.gateway.contact.call.Prompt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers may choose: by a key, or by saying the queue's name. A queue that is disabled is not offered. */
@Component
class CallMenu {

    private static final String NUMERALS = "零一二三四五六七八九";
    /** As in 我按二号键. */
    private static final int MOST_AROUND_A_NUMBER = 6;

    private final PhoneSettings settings;
    private final Queues queues;

    CallMenu(PhoneSettings settings, Queues queues) {
        this.settings = settings;
        this.queues = queues;
    }

    /** @param language in which he is served; null for Chinese */
    record Chosen(Queue queue, @Nullable String language) {}

    private record Offered(String key, Chosen chosen) {

        String name() {
            return chosen.queue().name();
        }
    }

    /** What is offered now, looked up once. */
    Offers offers() {
        return new Offers(queues.all().stream().filter(Queue::enabled).toList(), settings);
    }

    /** He waits; when nothing was said to him before, he is greeted. */
    Prompt.Wait waits(boolean greet) {
        return new Prompt.Wait(greet, settings.record());
    }

    static final class Offers {

        private final List<Offered> offered;
        private final @Nullable Chosen otherwise;
        private final boolean recorded;

        private Offers(List<Queue> enabled, PhoneSettings settings) {
            this.offered = settings.menu().stream().flatMap(choice -> enabled.stream()
                    .filter(queue -> queue.code().equals(choice.queue())).limit(1)
                    .map(queue -> new Offered(choice.key(), new Chosen(queue, choice.language())))).toList();
            this.otherwise = enabled.stream().filter(queue -> settings.queue() == null || settings.queue().equals(queue.code()))
                    .findFirst().map(queue -> new Chosen(queue, null)).orElse(null);
            this.recorded = settings.record();
        }

        boolean isEmpty() {
            return offered.isEmpty();
        }

        Prompt prompt(int round) {
            return new Prompt.Menu(offered.stream()
                    .map(one -> new Prompt.Menu.Option(one.key(), one.name(), one.chosen().language())).toList(), round, recorded);
        }

        /** By key, by a name that he said, or by the number of a key when he said little else. */
        Optional<Chosen> chosen(String keys, String speech) {
            return offered.stream().filter(one -> one.key().equals(keys)
                            || one.chosen().language() == null && speech.contains(one.name())).findFirst()
                    .or(() -> offered.stream().filter(one -> isSaid(one.key(), speech)).findFirst()).map(Offered::chosen);
        }

        private static boolean isSaid(String key, String speech) {
            return !speech.isEmpty() && speech.length() <= MOST_AROUND_A_NUMBER
                    && (speech.contains(key) || speech.indexOf(NUMERALS.charAt(Integer.parseInt(key))) >= 0);
        }

        /** Where a caller comes who chose nothing. */
        Optional<Chosen> otherwise() {
            return Optional.ofNullable(otherwise);
        }
    }
}
