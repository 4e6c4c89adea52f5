package org.huiying.oversight.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How an agent serves a queue.
 *
 * @param priority     1 to 9: her queues with a smaller number come first
 * @param delaySeconds she is offered only contacts that have waited so long
 */
record ServedQueue(@Nullable Long queue, @Nullable Integer priority, @Nullable Integer delaySeconds) {

    static void check(FieldErrors errors, List<ServedQueue> queues) {
        Set<Long> seen = new HashSet<>();
        for (ServedQueue each : queues) {
            errors.present("queues", each.queue()).number("queues", each.priority(), 1, 9)
                    .number("queues", each.delaySeconds(), 0, QueueSetting.DAY)
                    .check(each.queue() == null || seen.add(each.queue()), "queues", "同一队列只能选一次",
                            "Choose each queue once");
        }
    }
}
