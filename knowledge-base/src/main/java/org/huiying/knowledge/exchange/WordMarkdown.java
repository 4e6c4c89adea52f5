package org.huiying.knowledge.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFHyperlink;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.huiying.knowledge.picture.Picture;

/** Writes what Word holds as Markdown: headings, lists, tables, bold, links and pictures. */
final class WordMarkdown {

    private static final int MOST_TABLE_ROWS = 500;

    private final Consumer<Picture> pictures;
    private final StringBuilder text = new StringBuilder();
    private List<Reason> notes = new ArrayList<>();
    private boolean inList;

    WordMarkdown(Consumer<Picture> pictures) {
        this.pictures = pictures;
    }

    /** @param level 1-6 for a heading */
    void add(IBodyElement element, int level) {
        switch (element) {
            case XWPFParagraph paragraph -> paragraph(paragraph, level);
            case XWPFTable table -> table(table);
            default -> { }
        }
    }

    String take() {
        String all = text.toString().strip();
        text.setLength(0);
        inList = false;
        return all;
    }

    List<Reason> takeNotes() {
        List<Reason> taken = notes;
        notes = new ArrayList<>();
        return taken;
    }

    private void paragraph(XWPFParagraph paragraph, int level) {
        String line = paragraph.getIRuns().stream().map(this::run).collect(Collectors.joining()).strip();
        if (line.isEmpty()) {
            return;
        }
        if (level > 0) {
            between(false);
            text.append("#".repeat(Math.max(2, level))).append(' ').append(line);
        } else if (paragraph.getNumID() != null) {
            between(true);
            String format = paragraph.getNumFmt();
            int depth = paragraph.getNumIlvl() == null ? 0 : Math.min(5, paragraph.getNumIlvl().intValue());
            text.append("   ".repeat(depth)).append(format == null || format.equals("bullet") ? "- " : "1. ").append(line.replace("\n", " "));
        } else {
            between(false);
            text.append(line);
        }
    }

    private void between(boolean item) {
        if (!text.isEmpty()) {
            text.append(item && inList ? "\n" : "\n\n");
        }
        inList = item;
    }

    private String run(IRunElement element) {
        if (!(element instanceof XWPFRun run)) {
            return "";
        }
        String words = escaped(run.text());
        String marked = run.isBold() && !words.isBlank() ? "**" + words.strip() + "**" : words;
        String shown = run.getEmbeddedPictures().stream().map(this::picture).collect(Collectors.joining("\n"));
        return shown + (run instanceof XWPFHyperlinkRun link ? linked(marked, link) : marked);
    }

    private static String linked(String words, XWPFHyperlinkRun run) {
        XWPFHyperlink link = run.getHyperlink(run.getDocument());
        return link == null || !link.getURL().matches("(?i)(https?|mailto|tel):[^\\s)]+") ? words : "[" + words + "](" + link.getURL() + ")";
    }

    private String picture(XWPFPicture picture) {
        Optional<Picture> kept = Optional.ofNullable(picture.getPictureData()).flatMap(found -> Picture.of(found.getData()));
        kept.ifPresentOrElse(pictures, () -> notes.add(new Reason("一张图片不是 PNG、JPEG、GIF 或 WebP，或超过 5 MB，未导入",
                "A picture that is no PNG, JPEG, GIF or WebP, or has more than 5 MB, was left out")));
        return kept.map(found -> "![](" + found.address() + ")").orElse("");
    }

    private void table(XWPFTable table) {
        List<XWPFTableRow> rows = table.getRows();
        if (rows.isEmpty() || rows.getFirst().getTableCells().isEmpty()) {
            return;
        }
        if (rows.size() > MOST_TABLE_ROWS) {
            throw Unfit.tooMuch("表格行数", "rows in a table", MOST_TABLE_ROWS);
        }
        between(false);
        text.append(cells(rows.getFirst())).append("\n|").append(" --- |".repeat(rows.getFirst().getTableCells().size()));
        rows.stream().skip(1).forEach(row -> text.append('\n').append(cells(row)));
    }

    private static String cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> escaped(cell.getText()).replace("|", "\\|").replaceAll("\\s*\n\\s*", " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String escaped(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }
}
