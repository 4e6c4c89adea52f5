package org.huiying.bench.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.ServiceTarget;
import org.huiying.rules.routing.Wants;
import org.huiying.rules.simulation.Arrivals;
import org.huiying.rules.simulation.Centre;
import org.huiying.rules.simulation.Demand;
import org.huiying.rules.simulation.Distribution;
import org.huiying.rules.simulation.Handling;
import org.huiying.rules.simulation.Place;

/** Classes of customers who differ in urgency, n agents who serve all of them. */
final class Classes {

    /** A queue's target is a day at most. */
    private static final Duration LONGEST_TARGET = Duration.ofDays(1);
    /** Strict ranks of a queue, and priorities of contacts in it. */
    private static final int RANKS = 9;
    private static final int PRIORITIES = 10;

    private final Case given;
    private final double[] rates;
    private final double[] means;
    private final int agents;
    private final double unit;

    private Classes(Case given) {
        this.given = given;
        rates = given.numbers("lams");
        means = Arrays.stream(given.numbers("mus", "mu", rates.length)).map(mu -> 1 / mu).toArray();
        agents = given.whole("n", 1);
        double load = IntStream.range(0, rates.length).mapToDouble(i -> rates[i] * means[i]).sum();
        if (load >= agents && !given.has("theta") && !given.has("thetas")) {
            throw new Unsimulable("load " + load + " for " + agents + " agents: no steady state");
        }
        unit = Rules.HANDLING * Arrays.stream(rates).sum() / load;
    }

    /** Class 0 always goes first, then class 1, … */
    static Model strict(Case given) {
        Classes classes = new Classes(given);
        int count = classes.rates.length;
        if (count > RANKS * PRIORITIES) {
            throw new Unsimulable("lams: " + count + " classes (expected: up to " + RANKS * PRIORITIES + ")");
        }
        int ranks = (count - 1) / PRIORITIES + 1;
        List<QueueSettings> queues = IntStream.rangeClosed(1, ranks).mapToObj(Rules::strict).toList();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int level = count - 1 - i;
            Wants wants = new Wants(level % PRIORITIES, Wants.NOTHING_SPECIAL.needs(), List.of(), Wants.NOTHING_SPECIAL.excluded());
            places.add(new Place(Centre.queue(level / PRIORITIES), Channel.PHONE, wants));
        }
        return classes.model(queues, places);
    }

    /** A class's priority grows with the wait, at its own slope: wait ÷ target with targets in the inverse ratio. */
    static Model accumulating(Case given, boolean alike) {
        Classes classes = new Classes(given);
        double[] slopes = given.numbers("slopes");
        if (slopes.length != classes.rates.length) {
            throw new Unsimulable("slopes: " + slopes.length + " (expected: " + classes.rates.length + ")");
        }
        double least = Arrays.stream(slopes).filter(slope -> slope > 0).min().orElse(1);
        List<QueueSettings> queues = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < slopes.length; i++) {
            queues.add(Rules.targeted(alike ? new ServiceTarget(LONGEST_TARGET, 0) : target(slopes[i], least)));
            places.add(new Place(Centre.queue(i), Channel.PHONE, Wants.NOTHING_SPECIAL));
        }
        return classes.model(queues, places);
    }

    /** A class whose priority does not grow goes after all others. */
    private static ServiceTarget target(double slope, double least) {
        if (slope == 0) {
            return new ServiceTarget(LONGEST_TARGET, 0);
        }
        long millis = Math.round(LONGEST_TARGET.toMillis() * least / slope);
        if (millis < 1000) {
            throw new Unsimulable("slopes: " + slope / least + " times the least (expected: up to 86400)");
        }
        return new ServiceTarget(Duration.ofMillis(millis), 1);
    }

    private Model model(List<QueueSettings> queues, List<Place> places) {
        double[] impatience = given.has("thetas") || given.has("theta")
                ? given.numbers("thetas", "theta", rates.length)
                : new double[rates.length];
        List<Demand> demands = new ArrayList<>();
        Map<String, Scope> scopes = new HashMap<>();
        scopes.put("", new Scope(IntStream.range(0, rates.length).toArray(), -1));
        for (int i = 0; i < rates.length; i++) {
            demands.add(new Demand(new Arrivals.Steady(rates[i] / unit), places.get(i),
                    Handling.talk(new Distribution.Exponential(means[i] * unit)),
                    Patience.times(Patience.ofRate(impatience[i]), unit), null));
            scopes.put("classes[" + i + "]", Scope.demand(i));
        }
        return new Model(new Centre(queues, Rules.alike(agents, queues.size()), demands), unit,
                given.optional("T").orElse(Double.NaN), new int[agents], scopes, Map.of());
    }
}
