package org.huiying.knowledge.exchange;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Files as people bring them, made anew for each test. */
final class MadeFiles {

    private MadeFiles() {
    }

    static Path file(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, byte[]> files(Object... namesAndContents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Object content = namesAndContents[i + 1];
            files.put((String) namesAndContents[i], content instanceof byte[] bytes ? bytes : utf8((String) content));
        }
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) {
        return zip(files, "UTF-8", true);
    }

    /** As Chinese Windows does it. */
    static byte[] zipWithGbkNames(Map<String, byte[]> files) {
        return zip(files, "GBK", false);
    }

    private static byte[] zip(Map<String, byte[]> files, String names, boolean say) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(names);
            zip.setUseLanguageEncodingFlag(say);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] png(int colour) {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, colour);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] excel(List<List<Object>> rows) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("知识");
            for (int r = 0; r < rows.size(); r++) {
                XSSFRow row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    switch (rows.get(r).get(c)) {
                        case Number number -> row.createCell(c).setCellValue(number.doubleValue());
                        case String text when !text.isEmpty() -> row.createCell(c).setCellValue(text);
                        default -> { }
                    }
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two articles under first-level headings, with a list, a table, bold words and a picture. */
    static byte[] word() {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            BigInteger numbers = numbers(document);
            styled(document, "Heading1", "洗衣机不排水");
            styled(document, "Heading2", "排查步骤");
            for (String step : List.of("拔下插头。", "清理*过滤网*。")) {
                XWPFParagraph item = document.createParagraph();
                item.setNumID(numbers);
                item.setNumILvl(BigInteger.ZERO);
                item.createRun().setText(step);
            }
            XWPFParagraph bold = document.createParagraph();
            bold.createRun().setText("注意：");
            bold.createRun().setText("不要强拉门");
            bold.getRuns().getLast().setBold(true);
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("代码");
            table.getRow(0).getCell(1).setText("含义");
            table.getRow(1).getCell(0).setText("E3");
            table.getRow(1).getCell(1).setText("排水|超时");
            document.createParagraph().createRun().addPicture(new ByteArrayInputStream(png(0x00ff00)),
                    Document.PICTURE_TYPE_PNG, "网.png", 9525, 9525);
            styled(document, "Heading1", "洗衣机漏水");
            document.createParagraph().createRun().setText("检查进水管。");
            document.write(bytes);
            return bytes.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void styled(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    private static BigInteger numbers(XWPFDocument document) {
        CTAbstractNum numbering = CTAbstractNum.Factory.newInstance();
        numbering.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = numbering.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        BigInteger id = document.createNumbering().addAbstractNum(new XWPFAbstractNum(numbering));
        return document.getNumbering().addNum(id);
    }
}
