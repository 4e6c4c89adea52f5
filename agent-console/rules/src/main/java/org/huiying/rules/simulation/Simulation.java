package org.huiying.rules.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.routing.Arrival;
import org.huiying.rules.routing.Decision;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.Router;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.rules.simulation.Journey.Stage;
import org.jspecify.annotations.Nullable;

/** Runs a centre in virtual time. All agents are away until {@link #appear} says otherwise. */
public final class Simulation {

    private static final double SECOND = 1_000_000;
    /** Longer than any run, and far from the end of time. */
    private static final double FOR_EVER = 1e12;

    private enum Kind {
        ARRIVAL,
        GIVE_UP,
        ACCEPT,
        END,
        WRAPPED_UP
    }

    /** @param number of the demand whose customer arrives, or of the offer that is accepted */
    private record Happening(long at, long order, Kind kind, int number, @Nullable Journey journey)
            implements Comparable<Happening> {

        @Override
        public int compareTo(Happening other) {
            int compared = Long.compare(at, other.at);
            return compared != 0 ? compared : Long.compare(order, other.order);
        }
    }

    private final Centre centre;
    private final Chance chance;
    private final Observer observer;
    private final Router router = new Router();
    private final PriorityQueue<Happening> agenda = new PriorityQueue<>();
    private final Map<ContactId, Journey> journeys = new HashMap<>();
    /** The exact second of each demand's next arrival, so that roundings do not add up. */
    private final double[] nextArrival;
    private long order;
    private long contacts;
    private long now;
    private long wakeAt = Long.MAX_VALUE;
    private Instant instant = Instant.EPOCH;

    public Simulation(Centre centre, Chance chance, Observer observer) {
        this.centre = centre;
        this.chance = chance;
        this.observer = observer;
        for (int i = 0; i < centre.queues().size(); i++) {
            tell(new RoutingEvent.QueueConfigured(instant, Centre.queue(i), centre.queues().get(i)));
        }
        for (int i = 0; i < centre.agents().size(); i++) {
            tell(new RoutingEvent.AgentConfigured(instant, Centre.agent(i), centre.agents().get(i).profile()));
            appear(i, Presence.AWAY);
        }
        nextArrival = new double[centre.demands().size()];
        for (int i = 0; i < nextArrival.length; i++) {
            planArrival(i);
        }
    }

    /** An agent comes, or goes when she has finished what she has. */
    public void appear(int agent, Presence presence) {
        tell(new RoutingEvent.AgentStateChanged(instant, Centre.agent(agent), presence));
    }

    public void appearAll() {
        for (int i = 0; i < centre.agents().size(); i++) {
            appear(i, Presence.ONLINE);
        }
    }

    /** Microseconds since the beginning. */
    public long now() {
        return now;
    }

    /** Those who wait, are talked with, or are being wrapped up. */
    public int present() {
        return journeys.size();
    }

    /** Everything that happens until then, and at that moment. */
    public void runUntil(long micros) {
        while (nextAt() <= micros) {
            step();
        }
        moveTo(micros);
    }

    /** The next thing happens; false if nothing is left to happen. */
    public boolean step() {
        if (nextAt() == Long.MAX_VALUE) {
            return false;
        }
        Happening next = agenda.peek();
        if (next == null || wakeAt < next.at()) {
            moveTo(wakeAt);
            wakeAt = Long.MAX_VALUE;
            tell(new RoutingEvent.Tick(instant));
        } else {
            agenda.remove();
            moveTo(next.at());
            happen(next);
        }
        return true;
    }

    private long nextAt() {
        Happening next = agenda.peek();
        return Math.min(wakeAt, next == null ? Long.MAX_VALUE : next.at());
    }

    private void moveTo(long at) {
        if (at > now) {
            now = at;
            instant = instantOf(at);
        }
    }

    private static Instant instantOf(long micros) {
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000);
    }

    private void happen(Happening happening) {
        Journey journey = happening.journey();
        if (journey == null) {
            arrive(happening.number());
            return;
        }
        switch (happening.kind()) {
            case ARRIVAL -> throw new IllegalStateException("arrival of a contact that is there: " + journey.contact);
            case GIVE_UP -> {
                if (journey.stage == Stage.WAITING || journey.stage == Stage.OFFERED) {
                    giveUp(journey);
                }
            }
            case ACCEPT -> {
                if (journey.stage == Stage.OFFERED && journey.offer == happening.number()) {
                    accept(journey);
                }
            }
            case END -> {
                journey.stage = Stage.WRAPPING_UP;
                tell(new RoutingEvent.ContactEnded(instant, journey.contact));
            }
            case WRAPPED_UP -> {
                if (journey.stage == Stage.WRAPPING_UP) {
                    tell(new RoutingEvent.WrapUpEnded(instant, journey.contact, Centre.agent(journey.agent)));
                }
            }
        }
    }

    private void giveUp(Journey journey) {
        tell(new RoutingEvent.ContactAbandoned(instant, journey.contact));
        over(journey);
        observer.abandoned(journey, now);
    }

    private void over(Journey journey) {
        journey.stage = Stage.OVER;
        journeys.remove(journey.contact);
    }

    private void planArrival(int demand) {
        nextArrival[demand] = centre.demands().get(demand).arrivals().after(nextArrival[demand], chance);
        if (nextArrival[demand] < FOR_EVER) {
            plan(Math.round(nextArrival[demand] * SECOND), Kind.ARRIVAL, demand, null);
        }
    }

    private void plan(long at, Kind kind, int number, @Nullable Journey journey) {
        agenda.add(new Happening(Math.max(at, now), order++, kind, number, journey));
    }

    private void arrive(int index) {
        Demand demand = centre.demands().get(index);
        Journey.Drawn drawn = draw(demand);
        Demand.CallbackChoice callback = demand.callback();
        boolean ratherCallback = callback != null && chance.uniform() < callback.probability();
        planArrival(index);
        Journey journey = enter(index, drawn);
        if (journey.stage == Stage.WAITING) {
            if (callback != null && ratherCallback) {
                over(journey);
                observer.choseCallback(journey);
                tell(new RoutingEvent.ContactClosed(instant, journey.contact));
                journey = enter(callback.as(), new Journey.Drawn(drawn.ring(), drawn.talk(), drawn.wrapUp(), Long.MAX_VALUE));
            }
            if (journey.stage == Stage.WAITING) {
                beginToWait(journey);
            }
        }
    }

    private Journey enter(int demand, Journey.Drawn drawn) {
        Journey journey = new Journey(new ContactId(++contacts), demand, now, drawn);
        journeys.put(journey.contact, journey);
        observer.arrived(journey);
        Place place = centre.demands().get(demand).place();
        tell(new RoutingEvent.ContactEnqueued(
                instant, place.queue(), new Arrival(journey.contact, place.channel(), instant), place.wants()));
        return journey;
    }

    private Journey.Drawn draw(Demand demand) {
        Handling handling = demand.handling();
        Distribution wrapUp = handling.wrapUp();
        Distribution patience = demand.patience();
        return new Journey.Drawn(
                micros(handling.ring().draw(chance)),
                micros(handling.talk().draw(chance)),
                wrapUp == null ? micros(queueOf(demand).wrapUp().toMillis() / 1000.0) : micros(wrapUp.draw(chance)),
                patience == null ? Long.MAX_VALUE : micros(patience.draw(chance)));
    }

    private QueueSettings queueOf(Demand demand) {
        return centre.queues().get((int) demand.place().queue().value() - 1);
    }

    private static long micros(double seconds) {
        return seconds > FOR_EVER ? Long.MAX_VALUE : Math.round(seconds * SECOND);
    }

    private void tell(RoutingEvent event) {
        for (Decision decision : router.handle(event)) {
            follow(decision);
        }
    }

    /** Does what the router decided. What is only for people to see needs nothing done. */
    private void follow(Decision decision) {
        switch (decision) {
            case Decision.Offer offer -> ring(journey(offer.contact()), offer);
            case Decision.Requeue requeue -> waitAgain(journey(requeue.contact()));
            case Decision.Reject reject -> {
                Journey journey = journey(reject.contact());
                over(journey);
                observer.rejected(journey, now);
            }
            case Decision.WrapUpStarted started -> wrapUp(journey(started.contact()));
            case Decision.AgentReady ready -> {
                Journey journey = journey(ready.contact());
                over(journey);
                observer.left(journey, now);
            }
            case Decision.WakeAt wake -> wakeAt = Math.min(wakeAt > now ? wakeAt : Long.MAX_VALUE, micros(wake.instant()));
            case Decision.Refuse refused -> throw new IllegalStateException("refused: " + refused);
            case Decision.Enqueue enqueue -> { }
            case Decision.Drain drain -> { }
            case Decision.DrainEnded ended -> { }
            case Decision.Withdraw withdraw -> observer.withdrawn(journey(withdraw.contact()), now);
            case Decision.Assign assign -> { }
            case Decision.Overflow overflow -> { }
            case Decision.AnnouncePosition position -> { }
            case Decision.AgentSetAway away -> { }
            case Decision.Finish finish -> { }
        }
    }

    private static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
    }

    private Journey journey(ContactId contact) {
        Journey journey = journeys.get(contact);
        if (journey == null) {
            throw new IllegalStateException("decision about a contact that is not there: " + contact);
        }
        return journey;
    }

    private void ring(Journey journey, Decision.Offer offer) {
        int agent = (int) offer.agent().value() - 1;
        journey.agent = agent;
        journey.offer = offer.offer();
        journey.stage = Stage.OFFERED;
        journey.offeredAt = now;
        observer.offered(journey);
        if (journey.ring == 0) {
            accept(journey);
        } else {
            plan(now + byPaceOf(agent, journey.ring), Kind.ACCEPT, offer.offer(), journey);
        }
    }

    private long byPaceOf(int agent, long time) {
        double speed = centre.agents().get(agent).speed();
        return speed == 1 || time == Long.MAX_VALUE ? time : Math.round(time / speed);
    }

    private void accept(Journey journey) {
        journey.stage = Stage.TALKING;
        journey.answeredAt = now;
        observer.answered(journey);
        plan(now + byPaceOf(journey.agent, journey.talk), Kind.END, 0, journey);
        tell(new RoutingEvent.OfferAccepted(instant, journey.contact, journey.offer, Centre.agent(journey.agent)));
    }

    private void waitAgain(Journey journey) {
        journey.stage = Stage.WAITING;
        journey.agent = -1;
        beginToWait(journey);
    }

    private void beginToWait(Journey journey) {
        journey.waited = true;
        observer.waits(journey, now);
        if (journey.patience < Long.MAX_VALUE && !journey.losesPatience) {
            journey.losesPatience = true;
            plan(journey.arrivedAt + journey.patience, Kind.GIVE_UP, 0, journey);
        }
    }

    /** Where nothing is drawn for it the router ends it when the queue's time is over. */
    private void wrapUp(Journey journey) {
        if (centre.demands().get(journey.demand).handling().wrapUp() != null) {
            plan(now + byPaceOf(journey.agent, journey.wrapUp), Kind.WRAPPED_UP, 0, journey);
        }
    }
}
