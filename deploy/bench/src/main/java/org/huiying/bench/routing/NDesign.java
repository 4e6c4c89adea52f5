package org.huiying.bench.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.routing.Needs;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.Ring;
import org.huiying.rules.routing.Wants;
import org.huiying.rules.simulation.Agent;
import org.huiying.rules.simulation.Arrivals;
import org.huiying.rules.simulation.Centre;
import org.huiying.rules.simulation.Demand;
import org.huiying.rules.simulation.Distribution;
import org.huiying.rules.simulation.Handling;
import org.huiying.rules.simulation.Place;

/** Agents of class 0 alone, and flexible ones who prefer class 1 and of whom some are kept free for it. */
final class NDesign {

    private static final Skill DEDICATED = new Skill("dedicated");

    private NDesign() {}

    static Model of(Case given) {
        double[] rates = given.numbers("lams");
        double[] speeds = given.numbers("mus", "mu", 2);
        if (rates.length != 2) {
            throw new Unsimulable("lams: " + rates.length + " (expected: 2)");
        }
        int dedicated = given.whole("dedicated_class0");
        int flexible = given.whole("flexible");
        int reserve = given.whole("reserve_flexible_for_class1", 0);
        double[] impatience = given.has("thetas") || given.has("theta") ? given.numbers("thetas", "theta", 2) : new double[2];
        checkLoad(rates, speeds, impatience, new int[] {dedicated, flexible, reserve});
        double unit = Rules.HANDLING * Arrays.stream(speeds).average().orElse(1);
        QueueSettings first = Rules.served(Rules.fifo(), List.of(
                new Ring(Duration.ZERO, Needs.of(Map.of(DEDICATED, 1)), 0), new Ring(Duration.ZERO, Needs.NONE, reserve)));
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            demands.add(new Demand(new Arrivals.Steady(rates[i] / unit), new Place(Centre.queue(i), Channel.PHONE, Wants.NOTHING_SPECIAL),
                    Handling.talk(new Distribution.Exponential(unit / speeds[i])),
                    Patience.times(Patience.ofRate(impatience[i]), unit), null));
        }
        List<Agent> agents = new ArrayList<>();
        for (int i = 0; i < dedicated + flexible; i++) {
            agents.add(i < dedicated
                    ? Rules.agent(Set.of(DEDICATED), Rules.queues(1), 1)
                    : Rules.agent(Set.of(), Rules.queues(2), 1));
        }
        Map<String, Scope> scopes = new HashMap<>();
        scopes.put("", new Scope(new int[] {0, 1}, -1));
        scopes.put("classes[0]", Scope.demand(0));
        scopes.put("classes[1]", Scope.demand(1));
        scopes.put("dedicated", new Scope(new int[0], 0));
        scopes.put("flexible", new Scope(new int[0], dedicated == 0 ? 0 : 1));
        int[] groups = IntStream.range(0, agents.size()).map(i -> i < dedicated || dedicated == 0 ? 0 : 1).toArray();
        return new Model(new Centre(List.of(first, Rules.strict(1)), agents, demands), unit, given.optional("T").orElse(Double.NaN),
                groups, scopes, Map.of("occupancy_dedicated", "dedicated.occupancy", "occupancy_flexible", "flexible.occupancy"));
    }

    /** @param agents dedicated, flexible, and of these in reserve */
    private static void checkLoad(double[] rates, double[] speeds, double[] impatience, int[] agents) {
        double first = impatience[0] > 0 ? 0 : rates[0] / speeds[0];
        double second = impatience[1] > 0 ? 0 : rates[1] / speeds[1];
        if (agents[0] + agents[1] < 1 || second > 0 && second >= agents[1] || first > 0 && first + second >= agents[0] + agents[1]) {
            throw new Unsimulable("load " + (first + second) + " for " + (agents[0] + agents[1]) + " agents: no steady state");
        }
    }
}
