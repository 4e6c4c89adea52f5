package org.huiying.knowledge.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.huiying.knowledge.article.Article;
import org.jspecify.annotations.Nullable;

/** What is in an export, for people with a spreadsheet and for programs. */
final class ExportIndex {

    private static final String BOM = "\ufeff";

    private final List<Row> rows = new ArrayList<>();

    /** An article and where it is in the zip. */
    record Row(String id, String file, String title, String product, String kind, String visibility, String state, int version,
            @Nullable Integer publishedVersion, String owner, String savedBy, Instant updatedAt, List<String> models,
            List<String> faultCodes, List<String> tags) {
    }

    void add(Article article, String file) {
        rows.add(new Row(article.slug(), file, article.text().title(), article.text().product(), article.text().kind().name(),
                article.text().visibility().name(), article.state().name(), article.version(), article.publishedVersion(),
                article.owner(), article.savedBy(), article.updatedAt(), article.text().models(),
                article.text().faultCodes(), article.text().tags()));
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** With the mark that Chinese Excel needs to see UTF-8. */
    byte[] csv() throws IOException {
        StringBuilder text = new StringBuilder(BOM);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord("编号", "文件", "标题", "产品", "类型", "可见范围", "状态", "版本", "已发布版本", "负责人", "保存人", "更新时间",
                    "型号", "故障代码", "标签");
            for (Row row : rows) {
                printer.printRecord(row.id(), row.file(), inert(row.title()), inert(row.product()), row.kind(), row.visibility(),
                        row.state(), row.version(), row.publishedVersion(), inert(row.owner()), inert(row.savedBy()), row.updatedAt(),
                        inert(String.join("、", row.models())), inert(String.join("、", row.faultCodes())), inert(String.join("、", row.tags())));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A cell that a spreadsheet would calculate is shown as text. */
    private static String inert(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
