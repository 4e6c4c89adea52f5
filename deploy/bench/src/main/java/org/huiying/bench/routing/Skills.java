package org.huiying.bench.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.routing.Needs;
import org.huiying.rules.routing.Wants;
import org.huiying.rules.simulation.Agent;
import org.huiying.rules.simulation.Arrivals;
import org.huiying.rules.simulation.Centre;
import org.huiying.rules.simulation.Demand;
import org.huiying.rules.simulation.Distribution;
import org.huiying.rules.simulation.Handling;
import org.huiying.rules.simulation.Place;
import tools.jackson.databind.JsonNode;

/** Classes that each need a skill, agents with skills and speeds: first come, first served, longest idle. */
final class Skills {

    private Skills() {}

    static Model of(Case given) {
        double[] rates = given.numbers("lams");
        List<Set<Integer>> skills = skills(given);
        double[] speeds = given.numbers("mus", "mu", skills.size());
        double[] impatience = given.has("thetas") || given.has("theta")
                ? given.numbers("thetas", "theta", rates.length)
                : new double[rates.length];
        if (Arrays.stream(impatience).anyMatch(theta -> theta == 0)) {
            checkLoad(rates, impatience, skills, speeds);
        }
        double unit = Rules.HANDLING * Arrays.stream(speeds).average().orElse(1);
        List<Demand> demands = new ArrayList<>();
        Map<String, Scope> scopes = new HashMap<>();
        scopes.put("", new Scope(IntStream.range(0, rates.length).toArray(), -1));
        for (int i = 0; i < rates.length; i++) {
            Wants wants = new Wants(0, Needs.of(Map.of(skill(i), 1)), List.of(), Set.of());
            demands.add(new Demand(new Arrivals.Steady(rates[i] / unit), new Place(Centre.queue(0), Channel.PHONE, wants),
                    Handling.talk(new Distribution.Exponential(unit)), Patience.times(Patience.ofRate(impatience[i]), unit), null));
            scopes.put("classes[" + i + "]", Scope.demand(i));
        }
        List<Agent> agents = new ArrayList<>();
        for (int i = 0; i < speeds.length; i++) {
            Set<Skill> hers = new HashSet<>();
            skills.get(i).forEach(skill -> hers.add(skill(skill)));
            agents.add(Rules.agent(hers, Rules.queues(1), speeds[i]));
            scopes.put("agents[" + i + "]", new Scope(new int[0], i));
        }
        return new Model(new Centre(List.of(Rules.fifo()), agents, demands), unit, given.optional("T").orElse(Double.NaN),
                IntStream.range(0, agents.size()).toArray(), scopes, Map.of());
    }

    private static Skill skill(int index) {
        return new Skill("skill-" + index);
    }

    private static List<Set<Integer>> skills(Case given) {
        JsonNode list = given.params().path("skills");
        if (!list.isArray() || list.isEmpty()) {
            throw new Unsimulable("skills: " + list + " (expected: a list of skills for each agent)");
        }
        List<Set<Integer>> skills = new ArrayList<>();
        for (JsonNode agent : list) {
            Set<Integer> hers = new HashSet<>();
            for (double skill : Case.numbers("skills", agent)) {
                hers.add((int) skill);
            }
            skills.add(hers);
        }
        return skills;
    }

    /** Whatever classes are taken together, those who can serve them must be quicker than they come. */
    private static void checkLoad(double[] rates, double[] impatience, List<Set<Integer>> skills, double[] speeds) {
        if (rates.length > 16) {
            return;
        }
        for (int classes = 1; classes < 1 << rates.length; classes++) {
            double rate = 0;
            for (int i = 0; i < rates.length; i++) {
                rate += (classes >> i & 1) != 0 && impatience[i] == 0 ? rates[i] : 0;
            }
            double speed = 0;
            for (int agent = 0; agent < speeds.length; agent++) {
                int set = classes;
                if (skills.get(agent).stream().anyMatch(skill -> (set >> skill & 1) != 0)) {
                    speed += speeds[agent];
                }
            }
            if (rate > 0 && rate >= speed) {
                throw new Unsimulable("some classes come at rate " + rate + " and are served at " + speed + ": no steady state");
            }
        }
    }
}
