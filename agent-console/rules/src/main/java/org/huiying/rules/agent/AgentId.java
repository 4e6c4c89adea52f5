package org.huiying.rules.agent;

/** The number of an agent, as given by the database: 1 and up. */
public record AgentId(long value) {

    public AgentId {
        if (value < 1) {
            throw new IllegalArgumentException("agent: " + value + " (expected: 1 and up)");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
