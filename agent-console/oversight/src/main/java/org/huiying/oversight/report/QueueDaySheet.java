package org.huiying.oversight.report;

import java.util.Arrays;
import java.util.List;

/** Queues' days as a file. */
final class QueueDaySheet {

    private static final List<String> HEAD = List.of("队列", "目标(秒)", "来访", "应答", "目标内应答", "放弃", "目标内放弃", "未接入",
            "服务水平·按全部(%)", "服务水平·不计短放弃(%)", "服务水平·短放弃算达标(%)", "放弃率(%)", "平均等待(秒)", "最长等待(秒)");

    private QueueDaySheet() {}

    static String of(List<QueueDay> days) {
        Sheet sheet = new Sheet(HEAD);
        days.forEach(day -> sheet.row(Arrays.asList(day.name(), day.targetSeconds(), day.arrived(), day.answered(),
                day.answeredWithin(), day.abandoned(), day.abandonedWithin(), day.turnedAway(), day.ofOffered(),
                day.withoutShortAbandons(), day.shortAbandonsMet(), day.abandonRate(), day.averageWaitSeconds(),
                day.longestWaitSeconds())));
        return sheet.text();
    }
}
