package org.huiying.rules.staffing;

/** A queue in which everybody waits as long as it takes, in steady state (Erlang 1917). */
final class ErlangC {

    private ErlangC() {}

    /** The probability that a contact has to wait; 1 if there are not more agents than load. */
    static double waits(double load, int agents) {
        if (agents <= load) {
            return 1;
        }
        double blocked = 1;
        for (int i = 1; i <= agents; i++) {
            blocked = load * blocked / (i + load * blocked);
        }
        return blocked / (1 - load / agents * (1 - blocked));
    }

    /** The share that is answered within so many handling times. */
    static double answeredWithin(double load, int agents, double handlings) {
        return agents <= load ? 0 : 1 - waits(load, agents) * Math.exp(-(agents - load) * handlings);
    }

    /** The fewest agents who answer this share within so many handling times. */
    static int fewest(double load, double share, double handlings) {
        int agents = (int) Math.floor(load) + 1;
        while (answeredWithin(load, agents, handlings) < share) {
            agents++;
        }
        return agents;
    }
}
