package org.huiying.knowledge.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Rows under a row of headings, one article a row. Columns may stand in any order, under Chinese or English names. */
final class Table {

    static final int MOST_ROWS = 10_000;
    static final int MOST_COLUMNS = 200;

    private final String place;
    private final FoundArticles found;
    private @Nullable Map<Integer, Column> columns;
    private List<Reason> notes = List.of();
    private int rows;

    /** @param place what the rows' places begin with, such as the sheet's name and a blank */
    Table(String place, FoundArticles found) {
        this.place = place;
        this.found = found;
    }

    /** Whether a row of headings with a title was seen. */
    boolean isOne() {
        return columns != null;
    }

    int rows() {
        return rows;
    }

    /** @param number of the row as the user's program counts it */
    void row(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (columns == null) {
            headings(cells);
            return;
        }
        if (++rows > MOST_ROWS) {
            throw Unfit.tooMuch("表格行数", "rows", MOST_ROWS);
        }
        found.take(article(place + "第 " + number + " 行", cells));
    }

    private Found article(String where, List<String> cells) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        Map<Integer, Column> known = columns == null ? Map.of() : columns;
        known.forEach((at, column) -> {
            if (at < cells.size()) {
                values.put(column, cells.get(at).strip());
            }
        });
        Given given = new Given(values);
        if (given.title().isEmpty()) {
            return new Found.Unreadable(where, "", new Reason("没有标题", "There is no title"));
        }
        String id = values.getOrDefault(Column.ID, "");
        String key = id.isEmpty() ? "table:" + values.getOrDefault(Column.PRODUCT, "") + "|" + given.title() : id;
        return new Found.Readable(where, key, given, notes);
    }

    /** The first row that has a title among its headings; rows above it are for people. */
    private void headings(List<String> cells) {
        Map<Integer, Column> known = new HashMap<>();
        List<Reason> unknown = new ArrayList<>();
        for (int at = 0; at < Math.min(cells.size(), MOST_COLUMNS); at++) {
            String heading = cells.get(at);
            int here = at;
            Column.named(heading).ifPresentOrElse(column -> {
                if (!known.containsValue(column)) {
                    known.put(here, column);
                }
            }, () -> {
                if (!heading.isBlank()) {
                    unknown.add(new Reason("不认识的列“" + heading + "”未导入", "The unknown column “" + heading + "” was left out"));
                }
            });
        }
        if (known.containsValue(Column.TITLE)) {
            columns = Map.copyOf(known);
            notes = List.copyOf(unknown.subList(0, Math.min(unknown.size(), 5)));
        }
    }

    static void needed(boolean found) {
        if (!found) {
            throw Unfit.file("import-no-heading", "表格中没有“标题”列（可用的列名见说明）。",
                    "There is no column “title” in the table (see the help for the names of columns).");
        }
    }
}
