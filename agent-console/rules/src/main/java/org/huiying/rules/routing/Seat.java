package org.huiying.rules.routing;

/**
 * An agent's place in the order of those who may take a line's next contact: best ring, then least in hand, then
 * longest idle. The order must not change while she sits: {@link AgentPool#lift} comes before any change.
 */
final class Seat implements Comparable<Seat> {

    final Agent agent;
    final WaitingLine line;
    final int ring;
    boolean taken;

    Seat(Agent agent, WaitingLine line, int ring) {
        this.agent = agent;
        this.line = line;
        this.ring = ring;
    }

    @Override
    public int compareTo(Seat other) {
        int order = Integer.compare(ring, other.ring);
        if (order == 0) {
            order = Integer.compare(agent.used, other.agent.used);
        }
        if (order == 0) {
            order = Long.compare(agent.idleSince, other.agent.idleSince);
        }
        return order != 0 ? order : agent.compareTo(other.agent);
    }
}
