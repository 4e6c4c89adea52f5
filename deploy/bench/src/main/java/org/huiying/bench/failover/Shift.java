package org.huiying.bench.failover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * Customers come and agents work, without regard to whether anybody routes. Everything happens on one thread and by one
 * random sequence; only how fast the router answers is chance.
 */
final class Shift implements AutoCloseable {

    static final int QUEUES = 2;
    static final int AGENTS = 12;
    static final int CHATS_EACH = 3;
    private static final Duration TICK = Duration.ofMillis(20);
    private static final int TICKS_UNTIL_ASKED_AGAIN = 500;
    private static final double ARRIVALS_A_TICK = 0.5;

    private final Desk desk;
    private final Random random;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Map<Desk.Open, Integer> dueAt = new HashMap<>();
    private final List<ContactId> arrived = new ArrayList<>();
    private boolean doorsOpen = true;
    private int tick;
    private long acts;
    private boolean isOver;
    private @Nullable Throwable failure;

    Shift(Desk desk, long seed) {
        this.desk = desk;
        this.random = new Random(seed);
    }

    void begin() {
        clock.scheduleWithFixedDelay(this::step, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void step() {
        try {
            tick++;
            if (doorsOpen && random.nextDouble() < ARRIVALS_A_TICK) {
                arrived.add(desk.arrive(1 + random.nextInt(QUEUES)));
                acts++;
            }
            if (tick % 25 == 1 && !isOver) {
                changeStates();
            }
            List<Desk.Open> open = desk.openContacts();
            open.forEach(this::look);
            dueAt.keySet().retainAll(open);
            isOver = !doorsOpen && open.isEmpty() && desk.isQuiet();
        } catch (RuntimeException e) {
            failure = e;
            clock.shutdown();
        }
        notifyAll();
    }

    private void changeStates() {
        desk.agentsNotOnline().forEach(agent -> desk.wish(agent, Presence.ONLINE));
        if (doorsOpen && random.nextInt(4) == 0) {
            desk.wish(1 + random.nextInt(AGENTS), Presence.AWAY);
        }
        acts++;
    }

    /** What has been seen for the first time is answered a little later, once. */
    private void look(Desk.Open contact) {
        int due = dueAt.computeIfAbsent(contact, c -> tick + ticksUntilAnswer(c));
        if (due == tick) {
            act(contact);
            acts++;
        } else if (due + TICKS_UNTIL_ASKED_AGAIN < tick) {
            dueAt.remove(contact);
        }
    }

    private int ticksUntilAnswer(Desk.Open contact) {
        return switch (contact.state()) {
            case "WAITING" -> 100 + random.nextInt(1_000);
            case "ACTIVE" -> 5 + random.nextInt(40);
            default -> 1 + random.nextInt(10);
        };
    }

    private void act(Desk.Open contact) {
        int chance = random.nextInt(100);
        switch (contact.state()) {
            case "WAITING" -> desk.giveUp(contact);
            case "OFFERED" -> answer(contact, chance);
            case "ACTIVE" -> {
                if (chance < 12 && doorsOpen) {
                    desk.handOn(contact, 1 + random.nextInt(QUEUES));
                } else {
                    desk.end(contact);
                }
            }
            default -> desk.finishRecord(contact);
        }
    }

    /** Some let it ring until it is over; some click twice; some offers are accepted by who was not asked. */
    private void answer(Desk.Open offered, int chance) {
        if (chance < 6) {
            return;
        }
        if (chance < 16) {
            desk.decline(offered);
            return;
        }
        if (chance < 20) {
            desk.accept(offered, 1 + random.nextInt(AGENTS));
        }
        desk.accept(offered, offered.agentId());
        if (chance < 26) {
            desk.accept(offered, offered.agentId());
        }
    }

    /** Returns when customers and agents have done so much more. */
    synchronized void awaitActs(long more) throws InterruptedException {
        for (long until = acts + more; acts < until;) {
            awaitStep();
        }
    }

    /** Lets nobody in any more and returns when the last contact is closed; false when that takes too long. */
    synchronized boolean closeDoors(Duration patience) throws InterruptedException {
        doorsOpen = false;
        for (int until = tick + (int) patience.dividedBy(TICK); tick < until;) {
            awaitStep();
            if (isOver) {
                return true;
            }
        }
        return false;
    }

    private void awaitStep() throws InterruptedException {
        if (failure != null) {
            throw new IllegalStateException("the shift ended early", failure);
        }
        wait(TimeUnit.SECONDS.toMillis(30));
    }

    synchronized List<ContactId> arrived() {
        return List.copyOf(arrived);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
