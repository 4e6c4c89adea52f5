package org.huiying.oversight.report;

import java.util.Arrays;
import java.util.List;

/** Agents' days as a file. */
final class AgentDaySheet {

    private static final List<String> HEAD = List.of("坐席", "职级", "接待量", "首次响应(秒)", "回复率(%)", "平均处理(秒)",
            "平均话后(秒)", "未接", "拒接", "评价数", "满意度(%)", "工单", "知识解决");

    private AgentDaySheet() {}

    static String of(List<AgentDay> days) {
        Sheet sheet = new Sheet(HEAD);
        days.forEach(day -> sheet.row(Arrays.asList(day.name(), day.grade(), day.contacts(), day.firstResponseSeconds(),
                day.replyRate(), day.handleSeconds(), day.wrapUpSeconds(), day.missed(), day.declined(), day.rated(),
                day.satisfaction(), day.tickets(), day.solvedByArticle())));
        return sheet.text();
    }
}
