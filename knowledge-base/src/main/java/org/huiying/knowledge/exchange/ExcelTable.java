package org.huiying.knowledge.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** An Excel file, read row by row. Every sheet with a heading for the title is a table; cells are read as they look. */
final class ExcelTable {

    private ExcelTable() {
    }

    /** @param file looked through by {@link OfficeFile} */
    static void read(Path file, FoundArticles found) throws IOException {
        boolean any = false;
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(parts);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts, false);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    Table table = new Table(sheets.getSheetName() + " ", found);
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), strings, new Rows(table),
                            new DataFormatter(Locale.CHINA), false));
                    xml.parse(new InputSource(sheet));
                    any |= table.isOne();
                }
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | IllegalArgumentException e) {
            throw Unfit.broken("不是完整的 Excel 文件", "not a whole Excel file");
        }
        Table.needed(any);
    }

    /** Puts cells in their columns; empty ones are not in the file. */
    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final Table table;
        private final List<String> cells = new ArrayList<>();

        Rows(Table table) {
            this.table = table;
        }

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= Table.MOST_COLUMNS) {
                return;
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value == null ? "" : value);
        }

        @Override
        public void endRow(int row) {
            table.row(row + 1, List.copyOf(cells));
        }
    }
}
