package org.huiying.bench.chat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.huiying.bench.chat.Conversations.Taken;
import tools.jackson.databind.JsonNode;

/** Brings customers and agents together, lets them talk at a fixed rate, and afterwards reads what was kept. */
final class Talk {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final URI address;
    private final Ledger ledger;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();

    Talk(URI address, Ledger ledger) {
        this.address = address;
        this.ledger = ledger;
    }

    /** @return what the stored conversations say about the messages that were acknowledged */
    Kept hold(List<Agent.Account> accounts, int customers, int rate) throws Exception {
        Conversations conversations = new Conversations(customers);
        List<Agent> agents = new ArrayList<>();
        for (Agent.Account account : accounts) {
            agents.add(new Agent(new Api(address, work), ledger, work, account, conversations::took));
        }
        List<Customer> all = new ArrayList<>();
        for (Future<Customer> customer : comeIn(customers)) {
            all.add(customer.get());
        }
        List<Taken> taken = conversations.all(PATIENCE);
        System.err.println(customers + " customers have an agent; talking");
        speak(all, taken, rate);
        awaitSettled();
        Kept kept = read(taken);
        agents.forEach(Agent::leave);
        all.forEach(Customer::leave);
        work.shutdownNow();
        return kept;
    }

    private List<Future<Customer>> comeIn(int customers) {
        List<Future<Customer>> coming = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            int number = i;
            coming.add(work.submit(() -> new Customer(new Api(address, work), ledger, number)));
        }
        return coming;
    }

    private void speak(List<Customer> customers, List<Taken> taken, int rate) {
        long begun = System.nanoTime();
        for (int message = 0; message < ledger.planned(); message++) {
            long due = begun + (long) (message * 1e9 / rate);
            LockSupport.parkNanos(due - System.nanoTime());
            ledger.due(message, due);
            Taken pair = taken.get(message / 2 % taken.size());
            String text = "第 " + message + " 句：外机在转，出风口温度没有变化";
            switch (Ledger.side(message)) {
                case CUSTOMER -> customers.get(pair.customer()).say(message, text);
                case AGENT -> pair.agent().say(message, pair.conversation(), text);
            }
        }
    }

    private void awaitSettled() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!ledger.settled() && System.nanoTime() < until) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** What the stored conversations say: messages acknowledged and not there, there twice, or not in the order they were said. */
    record Kept(int lost, int doubled, int outOfOrder) {}

    private Kept read(List<Taken> taken) throws Exception {
        List<Future<List<JsonNode>>> histories = taken.stream().map(pair -> work.submit(() -> pair.agent().history(pair.conversation()))).toList();
        Map<Integer, Integer> times = new HashMap<>();
        int outOfOrder = 0;
        for (Future<List<JsonNode>> history : histories) {
            Map<Ledger.Side, Integer> before = new HashMap<>();
            for (JsonNode stored : history.get()) {
                int message = ledger.message(stored.path("id").asString());
                if (message < 0) {
                    continue;
                }
                times.merge(message, 1, Integer::sum);
                boolean asSaid = before.getOrDefault(Ledger.side(message), -1) < message;
                boolean asAcknowledged = !ledger.isAcknowledged(message) || ledger.number(message) == stored.path("seq").asLong();
                outOfOrder += asSaid && asAcknowledged ? 0 : 1;
                before.put(Ledger.side(message), message);
            }
        }
        int lost = 0;
        for (int message = 0; message < ledger.planned(); message++) {
            lost += ledger.isAcknowledged(message) && !times.containsKey(message) ? 1 : 0;
        }
        int doubled = times.values().stream().mapToInt(count -> count - 1).sum();
        return new Kept(lost, doubled, outOfOrder);
    }
}
