package org.huiying.bench.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.routing.AgentOrder;
import org.huiying.rules.routing.Capacity;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.Ring;
import org.huiying.rules.routing.Serving;
import org.huiying.rules.routing.Wants;
import org.huiying.rules.simulation.Arrivals;
import org.huiying.rules.simulation.Centre;
import org.huiying.rules.simulation.Demand;
import org.huiying.rules.simulation.Distribution;
import org.huiying.rules.simulation.Handling;
import org.huiying.rules.simulation.Place;
import tools.jackson.databind.JsonNode;

/**
 * Channels that take several units of an agent's capacity. Where only the oldest waiting contact may start, queues drain an
 * agent for it; else whatever fits starts. Waiting room that is limited ({@code max_queue}) is one for all of them. Agents
 * whose capacity is pooled are one agent who has all of it.
 */
final class CapacityWeights {

    private static final List<String> WITHOUT_QUEUE = List.of("loss", "lost", "no queue", "without queue", "no waiting", "kaufman", "blocked");

    private CapacityWeights() {}

    /** @param demand parameters of its own that it may have: lam, mu, units, theta */
    private record Kind(String name, Case demand) {}

    static Model of(Case given) {
        List<Kind> kinds = kinds(given);
        Channel[] channels = {Channel.PHONE, Channel.CHAT, Channel.MESSAGING, Channel.CALLBACK};
        if (kinds.isEmpty() || kinds.size() > channels.length) {
            throw new Unsimulable("channels: " + kinds.size() + " (expected: 1 to " + channels.length + ")");
        }
        String model = (given.text("model").orElse("") + " " + given.text("policy").orElse("")).toLowerCase(Locale.ROOT);
        boolean queues = WITHOUT_QUEUE.stream().noneMatch(model::contains) && given.whole("max_queue", 1) > 0;
        int room = given.whole("max_queue", Integer.MAX_VALUE);
        boolean together = queues && room < Integer.MAX_VALUE;
        boolean strict = queues && model.contains("fifo");
        int agents = given.whole("n", given.whole("n_agents", given.whole("agents", 1)));
        boolean pooled = model.contains("pool");
        if (strict && agents > 1 && !pooled) {
            throw new Unsimulable("fifo_strict with " + agents + " agents apart: the router keeps one agent for the oldest, not all");
        }
        int capacity = given.whole("capacity") * (pooled ? agents : 1);
        Map<Channel, Capacity.Share> shares = new EnumMap<>(Channel.class);
        List<QueueSettings> settings = new ArrayList<>();
        List<Demand> demands = new ArrayList<>();
        Map<String, Scope> scopes = new HashMap<>();
        double unit = Rules.HANDLING * kinds.stream().mapToDouble(kind -> kind.demand.number("mu")).average().orElse(1);
        for (int i = 0; i < kinds.size(); i++) {
            Case demand = kinds.get(i).demand;
            int units = demand.whole("units");
            if (units < 1 || units > capacity) {
                throw new Unsimulable(kinds.get(i).name + " takes " + units + " units (expected: 1 to " + capacity + ")");
            }
            shares.put(channels[i], new Capacity.Share(units, capacity));
            QueueSettings queue = Rules.served(Rules.fifo(), new Serving(List.of(Ring.EVERYONE), order(model, capacity), strict));
            settings.add(together ? Rules.holding(queue, room) : queues ? queue : Rules.holding(queue, 0));
            double theta = demand.optional("theta").orElse(given.optional("theta").orElse(0));
            demands.add(new Demand(new Arrivals.Steady(demand.number("lam") / unit),
                    new Place(Centre.queue(together ? 0 : i), channels[i], Wants.NOTHING_SPECIAL),
                    Handling.talk(new Distribution.Exponential(unit / demand.number("mu"))),
                    Patience.times(Patience.ofRate(queues ? theta : 0), unit), null));
            scopes.put(kinds.get(i).name, Scope.demand(i));
        }
        scopes.put("", new Scope(IntStream.range(0, kinds.size()).toArray(), -1));
        int people = pooled ? 1 : agents;
        Centre centre = new Centre(settings, Collections.nCopies(people,
                Rules.agent(Set.of(), Rules.queues(kinds.size()), new Capacity(capacity, shares), 1)), demands);
        return new Model(centre, unit, given.optional("T").orElse(Double.NaN), new int[people], scopes, Map.of());
    }

    /** Whom of several agents a contact goes to. */
    private static AgentOrder order(String model, int capacity) {
        AgentOrder.By by = model.contains("least") ? AgentOrder.By.LEAST_BUSY : AgentOrder.By.LONGEST_IDLE;
        return new AgentOrder(by, List.of(), model.contains("pack") ? Math.min(50, capacity) : 0);
    }

    /** Whatever of the parameters has units and a rate of its own. */
    private static List<Kind> kinds(Case given) {
        List<Kind> kinds = new ArrayList<>();
        for (Map.Entry<String, JsonNode> param : given.params().properties()) {
            JsonNode value = param.getValue();
            if (value.isObject() && value.has("units") && value.has("lam")) {
                kinds.add(new Kind(param.getKey(), new Case(given.id(), given.family(), value, given.exact())));
            } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                for (int i = 0; i < value.size(); i++) {
                    kinds.add(new Kind(param.getKey() + "[" + i + "]", new Case(given.id(), given.family(), value.get(i), given.exact())));
                }
            }
        }
        return kinds;
    }
}
