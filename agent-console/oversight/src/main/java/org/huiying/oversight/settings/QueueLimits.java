package org.huiying.oversight.settings;

import org.huiying.rules.routing.QueueLimits.WhenAgentLeaves;
import org.huiying.rules.routing.QueueLimits.WhenClosed;
import org.huiying.rules.routing.QueueLimits.WhenNobody;
import org.jspecify.annotations.Nullable;

/**
 * What happens at a queue's edges.
 *
 * @param maxWaiting      0 for no limit
 * @param overflowQueueId where those go who waited too long
 */
record QueueLimits(@Nullable Integer maxWaiting, @Nullable Integer maxWaitSeconds, @Nullable Long overflowQueueId,
                   @Nullable Integer overflowAfterSeconds, @Nullable WhenNobody whenNobody,
                   @Nullable WhenClosed whenClosed, @Nullable WhenAgentLeaves whenAgentLeaves) {

    static final QueueLimits UNSAID = new QueueLimits(null, null, null, null, null, null, null);

    void check(FieldErrors errors, @Nullable Long id) {
        errors.number("limits.maxWaiting", maxWaiting, 0, 100_000)
                .number("limits.maxWaitSeconds", maxWaitSeconds, 1, QueueSetting.DAY)
                .number("limits.overflowAfterSeconds", overflowAfterSeconds, 1, QueueSetting.DAY)
                .check(overflowQueueId == null || !overflowQueueId.equals(id), "limits.overflowQueueId", "不能溢出到自己",
                        "A queue cannot overflow into itself")
                .present("limits.whenNobody", whenNobody)
                .check(whenNobody != WhenNobody.OVERFLOW || overflowQueueId != null, "limits.whenNobody",
                        "请先选溢出到哪个队列", "Choose first where this queue overflows to")
                .present("limits.whenClosed", whenClosed)
                .present("limits.whenAgentLeaves", whenAgentLeaves);
    }
}
