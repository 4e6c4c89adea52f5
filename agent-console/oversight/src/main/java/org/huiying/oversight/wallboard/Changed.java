package org.huiying.oversight.wallboard;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.huiying.oversight.settings.Threshold;
import org.huiying.oversight.wallboard.Figures.AgentTile;
import org.huiying.oversight.wallboard.Figures.Bucket;
import org.huiying.oversight.wallboard.Figures.Callbacks;
import org.huiying.oversight.wallboard.Figures.QueueLine;
import org.huiying.oversight.wallboard.Figures.Tickets;
import org.jspecify.annotations.Nullable;

/**
 * The event {@code figures}: what is different now. Lists hold whole rows that are new or changed, to be put in by id
 * (buckets by their time); what is absent is as it was. Putting the same in twice does no harm.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Changed(Instant at, List<QueueLine> queues, List<Long> goneQueues, List<AgentTile> agents, List<Long> goneAgents,
               @Nullable Rates total, @Nullable Callbacks callbacks, @Nullable Tickets tickets, List<Bucket> history,
               List<Threshold> thresholds) {

    static Changed between(@Nullable Figures before, Figures now) {
        if (before == null) {
            return new Changed(now.at(), now.queues(), List.of(), now.agents(), List.of(), now.total(), now.callbacks(),
                    now.tickets(), now.history(), now.thresholds());
        }
        return new Changed(now.at(), fresh(before.queues(), now.queues()), gone(before.queues(), now.queues(), QueueLine::id),
                fresh(before.agents(), now.agents()), gone(before.agents(), now.agents(), AgentTile::id),
                now.total().equals(before.total()) ? null : now.total(),
                now.callbacks().equals(before.callbacks()) ? null : now.callbacks(),
                now.tickets().equals(before.tickets()) ? null : now.tickets(),
                fresh(before.history(), now.history()),
                now.thresholds().equals(before.thresholds()) ? List.of() : now.thresholds());
    }

    boolean isNothing() {
        return queues.isEmpty() && goneQueues.isEmpty() && agents.isEmpty() && goneAgents.isEmpty() && total == null
                && callbacks == null && tickets == null && history.isEmpty() && thresholds.isEmpty();
    }

    private static <T> List<T> fresh(List<T> before, List<T> now) {
        Set<T> known = new HashSet<>(before);
        return now.stream().filter(each -> !known.contains(each)).toList();
    }

    private static <T> List<Long> gone(List<T> before, List<T> now, ToLongFunction<T> id) {
        Set<Long> left = now.stream().map(id::applyAsLong).collect(Collectors.toSet());
        return before.stream().map(id::applyAsLong).filter(each -> !left.contains(each)).toList();
    }
}
