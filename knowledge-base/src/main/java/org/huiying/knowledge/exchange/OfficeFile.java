package org.huiying.knowledge.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.huiying.knowledge.exchange.BoundedZip.Entry;
import org.huiying.knowledge.exchange.BoundedZip.TooLarge;

/**
 * Looks through a Word or Excel file before a library opens it: no macros, no document types (so no entities), nothing
 * encrypted, and every part within bounds, because the library holds some of them as trees.
 */
final class OfficeFile {

    /** Sheets, strings and pictures are read as they come. */
    private static final int LARGEST_PART = 32 << 20;

    /** All other parts are trees, ten times as large in memory, and are bounded together. */
    private static final int LARGEST_TREES = 12 << 20;

    private OfficeFile() {
    }

    static void check(BoundedZip zip) throws IOException {
        int left = LARGEST_TREES;
        for (Entry entry : zip.entries()) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            if (entry.tricky() || entry.encrypted()) {
                throw Unfit.broken("内部文件名不正常或已加密", "a part has a strange name or is encrypted");
            }
            if (name.contains("vbaproject") || name.contains("macrosheets/") || name.contains("/activex/")) {
                throw macros();
            }
            boolean tree = isXml(name) && !name.startsWith("xl/worksheets/") && !name.equals("xl/sharedstrings.xml");
            byte[] part = read(zip, entry, tree ? left : LARGEST_PART);
            left -= tree ? part.length : 0;
            look(name, part);
        }
    }

    private static byte[] read(BoundedZip zip, Entry entry, int most) throws IOException {
        try {
            return zip.read(entry, most);
        } catch (TooLarge e) {
            throw Unfit.tooMuch("文件“" + entry.name() + "”的字节数", "bytes in " + entry.name(), e.most());
        }
    }

    private static void look(String name, byte[] part) {
        if (!isXml(name)) {
            return;
        }
        if (contains(part, "<!DOCTYPE") || contains(part, "<!ENTITY") || contains(part, "<\0!\0D\0O\0C") || contains(part, "\0<\0!\0D\0O")) {
            throw Unfit.file("import-entities", "文件中含有 DOCTYPE 或实体声明，已拒绝。",
                    "The file declares a document type or entities and is refused.");
        }
        if (name.equals("[content_types].xml") && contains(part, "macroEnabled")) {
            throw macros();
        }
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static RuntimeException macros() {
        return Unfit.file("import-macros", "文件中含有宏，请另存为不含宏的 .xlsx 或 .docx。",
                "The file has macros: save it as .xlsx or .docx without them.");
    }

    private static boolean contains(byte[] part, String words) {
        byte[] sought = words.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at <= part.length - sought.length; at++) {
            if (part[at] == sought[0] && java.util.Arrays.equals(part, at, at + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }
}
