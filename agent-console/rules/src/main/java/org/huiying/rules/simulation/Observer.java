package org.huiying.rules.simulation;

/** Is told of every contact's journey, as it happens. Times are in microseconds since the beginning. */
public interface Observer {

    default void arrived(Journey journey) {}

    /** No agent was found at once, so it waits; or its offer was taken back, so it waits again. */
    default void waits(Journey journey, long at) {}

    /** It would have had to wait and is to be called back instead. It does not count as waiting. */
    default void choseCallback(Journey journey) {}

    /** An agent is found; whether it had to wait shows in its times. */
    default void offered(Journey journey) {}

    /** The offer is void: the customer has given up, or the contact waits again. */
    default void withdrawn(Journey journey, long at) {}

    default void answered(Journey journey) {}

    /** Its agent is free again, wrap-up included. */
    default void left(Journey journey, long at) {}

    default void abandoned(Journey journey, long at) {}

    /** It was turned away. */
    default void rejected(Journey journey, long at) {}
}
