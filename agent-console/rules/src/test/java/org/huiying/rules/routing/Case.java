package org.huiying.rules.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;

/** A contact as the clerk who keeps the ledger knows it. Times are milliseconds since 1970. */
final class Case {

    enum State { WAITING, OFFERED, ACTIVE, BETWEEN }

    record Ring(int number, AgentId agent, long expires) {}

    final Arrival arrival;
    final long first;
    Wants wants;
    QueueId queue;
    State state = State.WAITING;
    final List<Ring> rings = new ArrayList<>(2);
    @Nullable AgentId agent;
    @Nullable AgentId drains;
    int offers;
    final Map<AgentId, Long> cooling = new HashMap<>(4);

    Case(Arrival arrival, Wants wants, QueueId queue) {
        this.arrival = arrival;
        this.first = arrival.firstEnqueuedAt().toEpochMilli();
        this.wants = wants;
        this.queue = queue;
    }

    @Nullable Ring ring(int number) {
        for (Ring ring : rings) {
            if (ring.number == number) {
                return ring;
            }
        }
        return null;
    }

    boolean ringsAt(AgentId agent) {
        for (Ring ring : rings) {
            if (ring.agent.equals(agent)) {
                return true;
            }
        }
        return false;
    }

    boolean isBefore(Case other) {
        return first != other.first
                ? first < other.first
                : arrival.contact().value() < other.arrival.contact().value();
    }

    /** Whether both stand in one line: then who came first goes first. */
    boolean isOfTheClassOf(Case other) {
        return queue.equals(other.queue) && arrival.channel() == other.arrival.channel()
                && wants.priority() == other.wants.priority() && wants.needs().equals(other.wants.needs());
    }

    @Override
    public String toString() {
        return "contact " + arrival.contact();
    }
}
