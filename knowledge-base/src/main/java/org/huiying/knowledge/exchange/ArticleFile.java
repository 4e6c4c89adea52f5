package org.huiying.knowledge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.huiying.knowledge.exchange.BoundedZip.Entry;

/** A file of articles. What it is is read from what is in it; only plain text needs the name's ending. */
final class ArticleFile {

    /** 50 MiB. */
    static final long LARGEST = 50L << 20;

    private static final int LARGEST_TEXT = 20 << 20;

    /** What files can be. */
    enum Format {
        MARKDOWN, CSV, EXCEL, WORD
    }

    private ArticleFile() {
    }

    static Format format(Path file, String name) throws IOException {
        byte[] start = start(file);
        if (begins(start, 'P', 'K', 3, 4)) {
            try (BoundedZip zip = BoundedZip.open(file)) {
                List<String> names = zip.entries().stream().map(Entry::name).toList();
                boolean office = names.contains("[Content_Types].xml");
                return office && names.contains("xl/workbook.xml") ? Format.EXCEL
                        : office && names.contains("word/document.xml") ? Format.WORD : Format.MARKDOWN;
            }
        }
        if (begins(start, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw Unfit.file("import-old-office", "这是旧版 Office 文件或加密文件，请另存为不加密的 .xlsx 或 .docx。",
                    "This is an old or an encrypted Office file: save it as .xlsx or .docx without a password.");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt")) {
            return Format.CSV;
        }
        if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
            return Format.MARKDOWN;
        }
        throw Unfit.file("import-unknown-format", "不支持的文件：请上传 Markdown 文件夹的 .zip，或 .csv、.xlsx、.docx、.md。",
                "Unknown kind of file (expected: a .zip of Markdown, .csv, .xlsx, .docx or .md).");
    }

    static void read(Path file, String name, Format format, FoundArticles found) throws IOException {
        switch (format) {
            case CSV -> CsvTable.read(text(file), found);
            case EXCEL -> {
                try (BoundedZip zip = BoundedZip.open(file)) {
                    OfficeFile.check(zip);
                }
                ExcelTable.read(file, found);
            }
            case WORD -> {
                try (BoundedZip zip = BoundedZip.open(file)) {
                    OfficeFile.check(zip);
                }
                WordDocument.read(file, name, found);
            }
            case MARKDOWN -> markdown(file, name, found);
        }
    }

    private static void markdown(Path file, String name, FoundArticles found) throws IOException {
        if (begins(start(file), 'P', 'K', 3, 4)) {
            try (BoundedZip zip = BoundedZip.open(file)) {
                MarkdownFolder.read(zip, found);
            }
            return;
        }
        Optional<String> text = TextFile.decode(text(file));
        found.take(text.map(known -> MarkdownFile.read(name, known)).orElseGet(() -> new Found.Unreadable(name, name,
                new Reason("编码不是 UTF-8 或 GB18030", "Its encoding is neither UTF-8 nor GB18030"))));
    }

    private static byte[] text(Path file) throws IOException {
        if (Files.size(file) > LARGEST_TEXT) {
            throw Unfit.tooMuch("字节", "bytes", LARGEST_TEXT);
        }
        return Files.readAllBytes(file);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean begins(byte[] start, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (start.length <= i || (start[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
