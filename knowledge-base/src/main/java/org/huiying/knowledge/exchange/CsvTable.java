package org.huiying.knowledge.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file: its encoding and what stands between its cells are found out. */
final class CsvTable {

    private CsvTable() {
    }

    static void read(byte[] file, FoundArticles found) throws IOException {
        String text = TextFile.decode(file).orElseThrow(() -> Unfit.file("import-encoding",
                "文件编码既不是 UTF-8 也不是 GB18030，请另存为“CSV UTF-8”。",
                "The file's encoding is neither UTF-8 nor GB18030: save it as “CSV UTF-8”."));
        if (text.regionMatches(true, 0, "sep=", 0, 4)) {
            text = text.substring(Math.max(0, text.indexOf('\n') + 1));
        }
        Table table = new Table("", found);
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                table.row((int) record.getRecordNumber(), record.toList());
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw Unfit.broken("引号没有成对", "quotes do not match");
        }
        Table.needed(table.isOne());
    }

    /** What is most often in the first line. */
    private static char delimiter(String text) {
        String line = text.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char tried : new char[] {'\t', ';'}) {
            if (count(line, tried) > count(line, best)) {
                best = tried;
            }
        }
        return best;
    }

    private static long count(String line, char sought) {
        return line.chars().filter(c -> c == sought).count();
    }
}
