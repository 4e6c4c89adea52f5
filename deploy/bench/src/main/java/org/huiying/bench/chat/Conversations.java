package org.huiying.bench.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Which agent got which customer, as the accepted offers tell it. */
final class Conversations {

    private final Map<Integer, Taken> taken = new ConcurrentHashMap<>();
    private final CountDownLatch missing;

    Conversations(int customers) {
        this.missing = new CountDownLatch(customers);
    }

    /** @param customer the number in the customer's first words */
    record Taken(int customer, long conversation, Agent agent) {}

    void took(Agent agent, long conversation) {
        String words = agent.history(conversation).stream().map(message -> message.path("text").asString("")).filter(text -> text.contains("#"))
                .findFirst().orElseThrow();
        int customer = Integer.parseInt(words.substring(words.lastIndexOf('#') + 1));
        if (taken.put(customer, new Taken(customer, conversation, agent)) == null) {
            missing.countDown();
        }
    }

    /** Everybody who talks, once each customer has an agent. */
    List<Taken> all(Duration patience) throws InterruptedException {
        if (!missing.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(missing.getCount() + " customers still wait for an agent after " + patience);
        }
        return new ArrayList<>(taken.values());
    }
}
