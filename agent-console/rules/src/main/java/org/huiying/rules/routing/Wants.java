package org.huiying.rules.routing;

import java.util.Set;
import org.huiying.rules.agent.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * What a contact asks of routing beside what its queue asks.
 *
 * @param priority 0 (normal) to 9
 * @param needs skills of its own, a language for example; they hold in every ring
 * @param hold for the last or owning agent
 * @param excluded agents who must never get it
 */
public record Wants(int priority, Needs needs, @Nullable Hold hold, Set<AgentId> excluded) {

    public static final Wants NOTHING_SPECIAL = new Wants(0, Needs.NONE, null, Set.of());

    public Wants {
        if (priority < 0 || priority > 9) {
            throw new IllegalArgumentException("priority: " + priority + " (expected: 0-9)");
        }
        excluded = Set.copyOf(excluded);
    }

    public Wants held(@Nullable Hold other) {
        return new Wants(priority, needs, other, excluded);
    }
}
