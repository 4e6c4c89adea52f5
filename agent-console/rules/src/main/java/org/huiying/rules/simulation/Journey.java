package org.huiying.rules.simulation;

import org.huiying.rules.conversation.ContactId;

/** One contact's way through the centre. Times are in microseconds since the beginning. */
public final class Journey {

    enum Stage {
        WAITING,
        OFFERED,
        TALKING,
        WRAPPING_UP,
        OVER
    }

    final ContactId contact;
    final int demand;
    final long arrivedAt;
    /** What was drawn for it: for an agent of speed 1. */
    final long ring;
    final long talk;
    final long wrapUp;
    /** {@link Long#MAX_VALUE} if it never gives up. */
    final long patience;

    Stage stage = Stage.WAITING;
    int offer;
    int agent = -1;
    long offeredAt;
    long answeredAt;
    boolean waited;
    boolean losesPatience;

    Journey(ContactId contact, int demand, long arrivedAt, Drawn drawn) {
        this.contact = contact;
        this.demand = demand;
        this.arrivedAt = arrivedAt;
        this.ring = drawn.ring();
        this.talk = drawn.talk();
        this.wrapUp = drawn.wrapUp();
        this.patience = drawn.patience();
    }

    record Drawn(long ring, long talk, long wrapUp, long patience) {}

    /** The number of its demand. */
    public int demand() {
        return demand;
    }

    /** The index of the agent who has it, or had it last. */
    public int agent() {
        return agent;
    }

    public long arrivedAt() {
        return arrivedAt;
    }

    /** Whether no agent was found for it at once. */
    public boolean waited() {
        return waited;
    }

    /** When an agent was found for it. */
    public long offeredAt() {
        return offeredAt;
    }

    /** When she accepted. */
    public long answeredAt() {
        return answeredAt;
    }

    /** What it takes of an agent of speed 1. */
    public long required() {
        return ring + talk + wrapUp;
    }
}
