package org.huiying.oversight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** A table as a file that spreadsheets open: a byte order mark, commas, and no cell that would run as a formula. */
final class Sheet {

    private static final String MARK = "\uFEFF";

    private final List<List<? extends @Nullable Object>> rows = new ArrayList<>();

    Sheet(List<String> head) {
        rows.add(head);
    }

    Sheet row(List<? extends @Nullable Object> cells) {
        rows.add(cells);
        return this;
    }

    String text() {
        return MARK + rows.stream().map(row -> row.stream().map(Sheet::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
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
