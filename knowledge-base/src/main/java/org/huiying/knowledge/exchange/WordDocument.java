package org.huiying.knowledge.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * A Word document. Each first-level heading begins an article; without one, or with one alone, the document is one
 * article under its title, that heading, or the name of the file.
 */
final class WordDocument {

    private static final int MOST_ARTICLES = 500;

    private final String name;
    private final FoundArticles found;
    private final WordMarkdown words;
    private String title = "";

    private WordDocument(String name, FoundArticles found) {
        this.name = name;
        this.found = found;
        this.words = new WordMarkdown(found::take);
    }

    /** @param file looked through by {@link OfficeFile} */
    static void read(Path file, String fileName, FoundArticles found) throws IOException {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ); XWPFDocument document = new XWPFDocument(parts)) {
            new WordDocument(fileName, found).read(document);
        } catch (OpenXML4JException | POIXMLException | IllegalArgumentException e) {
            throw Unfit.broken("不是完整的 Word 文件", "not a whole Word file");
        }
    }

    private void read(XWPFDocument document) {
        List<IBodyElement> elements = document.getBodyElements();
        long headings = elements.stream().filter(each -> level(document, each) == 1).count();
        if (headings > MOST_ARTICLES) {
            throw Unfit.tooMuch("一级标题", "first-level headings", MOST_ARTICLES);
        }
        boolean many = headings > 1;
        for (IBodyElement element : elements) {
            int level = level(document, element);
            String text = element instanceof XWPFParagraph paragraph ? paragraph.getText().strip() : "";
            if (level == 0 && title.isEmpty() && !many && !text.isEmpty() || level == 1 && (many || title.isEmpty())) {
                if (many) {
                    finish(true);
                }
                title = text;
            } else {
                words.add(element, level);
            }
        }
        finish(many);
    }

    /** What stands before the first heading of many belongs to none of them, so it is left out. */
    private void finish(boolean many) {
        String markdown = words.take();
        List<Reason> notes = words.takeNotes();
        if (many && title.isEmpty()) {
            return;
        }
        String base = MarkdownFile.withoutEnding(name);
        Map<Column, String> values = new EnumMap<>(Column.class);
        values.put(Column.TITLE, title.isEmpty() ? base : title);
        values.put(Column.BODY, markdown);
        found.take(new Found.Readable(many ? name + " “" + title + "”" : name, many ? base + "#" + title : base,
                new Given(values), notes));
    }

    /** 0 for a title, 1-6 for headings, -1 for other text. Word keeps the English names of its styles in all languages. */
    private static int level(XWPFDocument document, IBodyElement element) {
        if (!(element instanceof XWPFParagraph paragraph) || paragraph.getText().isBlank()) {
            return -1;
        }
        String style = Optional.ofNullable(paragraph.getStyleID()).map(id -> document.getStyles() == null ? null
                : document.getStyles().getStyle(id)).map(known -> known.getName()).orElse(paragraph.getStyleID());
        if (style == null) {
            return -1;
        }
        String plain = style.toLowerCase(java.util.Locale.ROOT).replace(" ", "").replace("标题", "heading");
        if (plain.equals("title")) {
            return 0;
        }
        return plain.matches("heading[1-6]") ? plain.charAt(plain.length() - 1) - '0' : -1;
    }
}
