package org.huiying.bench.routing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.routing.Needs;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.Ring;
import org.huiying.rules.routing.Wants;
import org.huiying.rules.simulation.Arrivals;
import org.huiying.rules.simulation.Centre;
import org.huiying.rules.simulation.Demand;
import org.huiying.rules.simulation.Distribution;
import org.huiying.rules.simulation.Handling;
import org.huiying.rules.simulation.Place;

/** Who would have to wait may be called back: when nobody waits on the line, and more than a reserve of agents is idle. */
final class Callbacks {

    private static final int LIVE = 0;
    private static final int CALLBACK = 1;

    /** Words of a policy in which callbacks do not go after those on the line. */
    private static final List<String> IN_TURN = List.of("keep", "place", "same priority", "fcfs", "fifo");

    private Callbacks() {}

    static Model of(Case given) {
        double rate = given.number("lam");
        double mu = given.number("mu");
        int agents = given.whole("n");
        double probability = given.number("accept_prob_if_must_wait");
        double theta = given.optional("theta_live").orElse(given.optional("theta").orElse(0));
        int reserve = given.whole("reserve_idle", 0);
        boolean overloaded = rate / mu >= agents && (theta == 0 || probability > 0);
        if (overloaded || reserve >= agents) {
            throw new Unsimulable("load " + rate / mu + " for " + agents + " agents, " + reserve + " in reserve: no steady state");
        }
        double unit = Rules.HANDLING * mu;
        Handling handling = Handling.talk(new Distribution.Exponential(Rules.HANDLING));
        String policy = given.text("policy").orElse("").toLowerCase(Locale.ROOT);
        boolean keepsPlace = IN_TURN.stream().anyMatch(policy::contains);
        QueueSettings callbacks = Rules.served(keepsPlace ? Rules.strict(1) : Rules.fifo(), List.of(new Ring(Duration.ZERO, Needs.NONE, reserve)));
        Demand live = new Demand(new Arrivals.Steady(rate / unit), new Place(Centre.queue(LIVE), Channel.PHONE, Wants.NOTHING_SPECIAL),
                handling, Patience.times(Patience.ofRate(theta), unit), new Demand.CallbackChoice(probability, CALLBACK));
        Demand back = new Demand(Arrivals.NONE, new Place(Centre.queue(CALLBACK), Channel.CALLBACK, Wants.NOTHING_SPECIAL),
                handling, null, null);
        Centre centre = new Centre(List.of(Rules.strict(1), callbacks), Rules.alike(agents, 2), List.of(live, back));
        return new Model(centre, unit, given.optional("T").orElse(Double.NaN), new int[agents],
                Map.of("", Scope.demand(LIVE), "live", Scope.demand(LIVE), "callback", Scope.demand(CALLBACK),
                        "all", new Scope(new int[] {LIVE, CALLBACK}, -1)),
                Map.ofEntries(
                        Map.entry("live_wait_given_wait", "live.mean_wait_given_wait"),
                        Map.entry("live_mean_wait", "live.mean_wait"),
                        Map.entry("live_wait", "live.mean_wait"),
                        Map.entry("live_lq", "live.lq"),
                        Map.entry("live_abandon_of_offered", "live.p_abandon"),
                        Map.entry("live_p_abandon", "live.p_abandon"),
                        Map.entry("callback_wait", "callback.mean_wait"),
                        Map.entry("callback_mean_wait", "callback.mean_wait"),
                        Map.entry("callback_lq", "callback.lq"),
                        Map.entry("callback_throughput", "callback.throughput"),
                        Map.entry("throughput", "all.throughput"),
                        Map.entry("lq", "all.lq"),
                        Map.entry("l", "all.l")));
    }
}
