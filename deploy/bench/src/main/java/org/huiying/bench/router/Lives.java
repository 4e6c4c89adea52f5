package org.huiying.bench.router;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.huiying.bench.Latencies;
import org.huiying.desk.routing.ContactStep;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Arrival;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.rules.routing.Wants;

/**
 * Whole lives of contacts: each comes, is offered, accepted, ended and wrapped up. What is durable brings the next event;
 * events that come while the disk is busy share the next commit. All of it happens in the thread that calls {@link #run}.
 */
final class Lives {

    private static final int A_COMMIT = 500;
    private static final long STUCK_SECONDS = 30;

    private final Posts posts;
    private final Clock clock;
    private final LinkedBlockingQueue<Durable> heard = new LinkedBlockingQueue<>();
    private final Map<Long, Long> due = new HashMap<>();
    private final Set<Long> open = new HashSet<>();
    private final List<Long> arriving = new ArrayList<>();
    private final List<RoutingEvent> events = new ArrayList<>();
    private final Map<Long, Long> queued = new HashMap<>();
    private final Waits sinceDue = new Waits();
    private final Waits sinceQueued = new Waits();
    private long next;
    private long ended;

    /** Makes contacts and events durable together. */
    interface Posts {
        void post(List<Long> contacts, List<RoutingEvent> events);
    }

    private record Durable(List<ContactStep> steps, long at) {}

    /** @param first the number of the first contact */
    Lives(Posts posts, Clock clock, long first) {
        this.posts = posts;
        this.clock = clock;
        this.next = first;
    }

    /** Called by the router's thread. */
    void durable(List<ContactStep> steps) {
        heard.add(new Durable(steps, System.nanoTime()));
    }

    /** When contacts come; times are those of {@link System#nanoTime}. */
    interface Coming {

        /** How many more come now. */
        int more(long now, int open);

        /** When the next of them should have come. */
        long dueAt(long now);

        boolean isOver(long now);
    }

    /** As many as there is room for: for each that ends another comes. */
    static Coming together(int atOnce, long lives) {
        return new Coming() {
            private long come;

            @Override
            public int more(long now, int open) {
                return (int) Math.min(atOnce - open, lives - come);
            }

            @Override
            public long dueAt(long now) {
                come++;
                return now;
            }

            @Override
            public boolean isOver(long now) {
                return come == lives;
            }
        };
    }

    /** So many a second for so long, whatever becomes of those before. */
    static Coming steadily(int perSecond, int seconds) {
        long begun = System.nanoTime();
        return new Coming() {
            private long come;

            @Override
            public int more(long now, int open) {
                return (int) (Math.min(now - begun, seconds * 1_000_000_000L) / 1e9 * perSecond - come);
            }

            @Override
            public long dueAt(long now) {
                return begun + (long) (come++ * 1e9 / perSecond);
            }

            @Override
            public boolean isOver(long now) {
                return now - begun >= seconds * 1_000_000_000L && come >= (long) seconds * perSecond;
            }
        };
    }

    /** Lets contacts come until that is over and all lives have ended; how many lives a second. */
    double run(Coming coming) throws InterruptedException {
        long begun = System.nanoTime();
        long before = ended;
        long lastHeard = begun;
        while (true) {
            long now = System.nanoTime();
            boolean over = coming.isOver(now);
            if (over && open.isEmpty()) {
                return (ended - before) / ((now - begun) / 1e9);
            }
            for (int more = over ? 0 : coming.more(now, open.size()); more > 0 && arriving.size() < A_COMMIT; more--) {
                arrive(coming.dueAt(now));
            }
            Durable first = heard.poll(events.isEmpty() ? 1 : 0, TimeUnit.MILLISECONDS);
            for (Durable durable = first; durable != null; durable = events.size() < A_COMMIT ? heard.poll() : null) {
                lastHeard = durable.at();
                long at = durable.at();
                durable.steps().forEach(step -> live(step, at));
            }
            if (!events.isEmpty()) {
                posts.post(List.copyOf(arriving), List.copyOf(events));
                long durable = System.nanoTime();
                arriving.forEach(contact -> queued.put(contact, durable));
                arriving.clear();
                events.clear();
            } else if (System.nanoTime() - lastHeard > TimeUnit.SECONDS.toNanos(STUCK_SECONDS)) {
                throw new IllegalStateException(open.size() + " lives stand still, the first " + open.stream().sorted().limit(5).toList());
            }
        }
    }

    /** Lets so many come, whatever becomes of them. */
    void onlyCome(int contacts) {
        for (int come = 0; come < contacts; come++) {
            arrive(System.nanoTime());
            if (arriving.size() == A_COMMIT || come == contacts - 1) {
                posts.post(List.copyOf(arriving), List.copyOf(events));
                arriving.clear();
                events.clear();
            }
        }
    }

    private void arrive(long dueAt) {
        long contact = next++;
        Instant now = clock.instant();
        open.add(contact);
        due.put(contact, dueAt);
        arriving.add(contact);
        events.add(new RoutingEvent.ContactEnqueued(now, new QueueId(BenchFloor.QUEUE),
                new Arrival(BenchFloor.contact(contact), Channel.CHAT, now), Wants.NOTHING_SPECIAL));
    }

    private void live(ContactStep step, long at) {
        Instant now = clock.instant();
        switch (step) {
            case ContactStep.Offered s -> {
                Long since = due.remove(BenchFloor.conversation(s.contact()));
                if (since != null) {
                    sinceDue.add(at - since);
                    sinceQueued.add(Math.max(0, at - queued.remove(BenchFloor.conversation(s.contact()))));
                }
                events.add(new RoutingEvent.OfferAccepted(now, s.contact(), s.offer(), s.agent()));
            }
            case ContactStep.Assigned s -> events.add(new RoutingEvent.ContactEnded(now, s.contact()));
            case ContactStep.WrapUpStarted s -> events.add(new RoutingEvent.WrapUpEnded(now, s.contact(), s.agent()));
            case ContactStep.WrapUpOver s -> {
                if (open.remove(BenchFloor.conversation(s.contact()))) {
                    ended++;
                }
            }
            default -> { }
        }
    }

    /** From when contacts were due until their offers were durable. */
    Latencies sinceDue() {
        return sinceDue.latencies();
    }

    /** From when contacts were durably in the queue until their offers were durable. */
    Latencies sinceQueued() {
        return sinceQueued.latencies();
    }

    long ended() {
        return ended;
    }

    long next() {
        return next;
    }
}
