package org.huiying.bench.routing;

/**
 * What a metric is about.
 *
 * @param demands whose contacts it counts
 * @param group whose time it counts, of the groups of agents; -1 for all of them
 */
record Scope(int[] demands, int group) {

    static Scope demand(int index) {
        return new Scope(new int[] {index}, -1);
    }
}
