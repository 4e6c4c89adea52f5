package org.huiying.rules.routing;

import java.util.List;
import java.util.Set;
import org.huiying.rules.agent.AgentId;

/**
 * What a contact asks of routing beside what its queue asks.
 *
 * @param priority 0 (normal) to 9
 * @param needs skills of its own, a language for example; they hold in every ring
 * @param holds for whom it is kept: the first of these that is not over and whose agent is there; when none is, it is
 *     anybody's
 * @param excluded agents who must never get it
 */
public record Wants(int priority, Needs needs, List<Hold> holds, Set<AgentId> excluded) {

    public static final Wants NOTHING_SPECIAL = new Wants(0, Needs.NONE, List.of(), Set.of());

    public Wants {
        if (priority < 0 || priority > 9) {
            throw new IllegalArgumentException("priority: " + priority + " (expected: 0-9)");
        }
        holds = List.copyOf(holds);
        excluded = Set.copyOf(excluded);
    }

    public Wants held(List<Hold> others) {
        return new Wants(priority, needs, others, excluded);
    }

    /** Not kept for this agent any more. */
    public Wants notHeldFor(AgentId agent) {
        return holds.stream().noneMatch(hold -> hold.agent().equals(agent))
                ? this
                : held(holds.stream().filter(hold -> !hold.agent().equals(agent)).toList());
    }
}
