package org.huiying.bench.routing;

/** What is summed up for each demand in every batch. Times are in the case's own unit. */
enum Column {
    SERVED_IN_TIME,
    SERVED_LATE,
    ABANDONED_IN_TIME,
    ABANDONED_LATE,
    REJECTED,
    CALLED_BACK,
    /** How many had to wait. */
    WAITED,
    /** Waits of those who were served. */
    WAIT_SERVED,
    WAIT_ABANDONED,
    /** Time from arrival until the agent was free again, of those who were served. */
    SOJOURN,
    LEFT,
    /** Service time that arrived. */
    REQUIRED,
    /** Number waiting, over time. */
    WAITING,
    /** Number being served, over time. */
    SERVING;

    static final int COUNT = values().length;

    int of(int demand) {
        return demand * COUNT + ordinal();
    }
}
