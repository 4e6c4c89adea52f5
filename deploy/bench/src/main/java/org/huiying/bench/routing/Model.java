package org.huiying.bench.routing;

import java.util.Map;
import org.huiying.rules.simulation.Centre;

/**
 * A centre to be simulated, and what its figures are called.
 *
 * @param unit seconds of the simulation for one unit of the case's time
 * @param within the case's T, NaN if it has none
 * @param groups for each agent, to whose occupancy her time counts
 * @param scopes by the path in the case's exact values: "" for those at the top, "classes[0]", "voice"
 * @param aliases metrics that have a name of their own here: where they are found
 */
record Model(Centre centre, double unit, double within, int[] groups, Map<String, Scope> scopes, Map<String, String> aliases) {

    Model {
        scopes = Map.copyOf(scopes);
        aliases = Map.copyOf(aliases);
    }

    int groupCount() {
        int most = -1;
        for (int group : groups) {
            most = Math.max(most, group);
        }
        return most + 1;
    }

    /** Units that the agents of a group have together; of all for -1. */
    int capacity(int group) {
        int sum = 0;
        for (int i = 0; i < groups.length; i++) {
            if (group < 0 || groups[i] == group) {
                sum += centre.agents().get(i).profile().capacity().units();
            }
        }
        return sum;
    }

    /** Units that a contact of this demand takes. */
    int units(int demand) {
        var share = centre.agents().getFirst().profile().capacity().shares().get(centre.demands().get(demand).place().channel());
        return share == null ? 1 : share.units();
    }
}
