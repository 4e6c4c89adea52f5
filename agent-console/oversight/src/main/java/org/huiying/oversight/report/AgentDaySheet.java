package org.huiying.oversight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The day as a file that spreadsheets open: a byte order mark, commas, and no cell that would run as a formula. */
final class AgentDaySheet {

    private static final String MARK = "\uFEFF";
    private static final List<String> HEAD = List.of("坐席", "职级", "接待量", "首次响应(秒)", "回复率(%)", "平均处理(秒)",
            "平均话后(秒)", "未接", "拒接", "评价数", "满意度(%)", "工单", "知识解决");

    private AgentDaySheet() {}

    static String of(List<AgentDay> days) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(HEAD));
        days.forEach(day -> rows.add(row(day)));
        return MARK + rows.stream().map(row -> row.stream().map(AgentDaySheet::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<@Nullable Object> row(AgentDay day) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(day.name());
        row.add(day.grade());
        row.add(day.contacts());
        row.add(day.firstResponseSeconds());
        row.add(day.replyRate());
        row.add(day.handleSeconds());
        row.add(day.wrapUpSeconds());
        row.add(day.missed());
        row.add(day.declined());
        row.add(day.rated());
        row.add(day.satisfaction());
        row.add(day.tickets());
        row.add(day.solvedByArticle());
        return row;
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        String safe = value instanceof String && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\n\\r].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
