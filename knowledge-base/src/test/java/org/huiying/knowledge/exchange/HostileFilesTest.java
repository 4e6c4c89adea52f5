package org.huiying.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiying.knowledge.exchange.MadeFiles.excel;
import static org.huiying.knowledge.exchange.MadeFiles.file;
import static org.huiying.knowledge.exchange.MadeFiles.files;
import static org.huiying.knowledge.exchange.MadeFiles.utf8;
import static org.huiying.knowledge.exchange.MadeFiles.word;
import static org.huiying.knowledge.exchange.MadeFiles.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.huiying.knowledge.article.ArticleRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that mean harm, or are broken: each has a clear end, in bounded memory and time. */
@Timeout(60)
class HostileFilesTest {

    @TempDir
    Path folder;

    @Test
    void refusesABombWithoutUnpackingIt() throws IOException {
        Path bomb = bomb("炸弹.md", 600, 1);
        long before = used();
        long start = System.nanoTime();
        assertRefused(bomb, "import-bomb");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(used() - before).isLessThan(64L << 20);
    }

    @Test
    void refusesManyEntriesThatAreABombTogether() throws IOException {
        assertRefused(bomb("一千.md", 1, 210), "import-bomb");
    }

    @Test
    void stopsReadingABombWhoseHeaderLies() throws IOException {
        byte[] bytes = bombBytes("a.md", 20, 1);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int directory = buffer.getInt(bytes.length - 6);
        buffer.putInt(directory + 24, 100);
        Collected found = Collected.from(file(folder, "lie.zip", bytes));
        assertThat(found.readable()).isEmpty();
        assertThat(found.unreadable()).singleElement().satisfies(each -> assertThat(each.why().zh()).isEqualTo("文件超过 1 MB"));
    }

    @Test
    void refusesABombInAnExcelFile() throws IOException {
        Map<String, byte[]> parts = parts(excel(List.of(List.of("标题"), List.of("甲"))));
        parts.put("xl/worksheets/sheet1.xml", new byte[30 << 20]);
        assertRefused(file(folder, "bomb.xlsx", zip(parts)), "import-bomb");
    }

    @Test
    void refusesTooManyEntries() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= BoundedZip.MOST_ENTRIES; i++) {
            many.put(i + ".md", new byte[0]);
        }
        assertRefused(file(folder, "many.zip", zip(many)), "import-too-much");
    }

    @Test
    void refusesTooManyRows() {
        StringBuilder rows = new StringBuilder("title\n");
        for (int i = 0; i <= Table.MOST_ROWS; i++) {
            rows.append("第").append(i).append('\n');
        }
        assertRefused(file(folder, "rows.csv", utf8(rows.toString())), "import-too-much");
    }

    @Test
    void refusesNamesThatLeadOutAndTakesTheRest() throws IOException {
        Collected found = Collected.from(file(folder, "tricks.zip", zip(files("../../etc/passwd.md", "x", "/root.md", "x",
                "C:\\Windows\\a.md", "x", "a/..\\..\\b.md", "x", "好.md", "# 好\n"))));
        assertThat(found.readable()).extracting(Found.Readable::place).containsExactly("好.md");
        assertThat(found.unreadable()).hasSize(4).allSatisfy(each -> assertThat(each.why().en()).contains("leads out"));
    }

    @Test
    void refusesLinksToOtherFiles() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry link = new ZipArchiveEntry("链接.md");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            zip.putArchiveEntry(link);
            zip.write(utf8("/etc/passwd"));
            zip.closeArchiveEntry();
        }
        Collected found = Collected.from(file(folder, "link.zip", bytes.toByteArray()));
        assertThat(found.readable()).isEmpty();
        assertThat(found.unreadable()).singleElement().satisfies(each -> assertThat(each.why().zh()).contains("不是普通文件"));
    }

    @Test
    void leavesScriptInPicturesOut() throws IOException {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        Collected found = Collected.from(file(folder, "svg.zip", zip(files("a.md", "![](x.svg) ![](y.png)", "x.svg", svg, "y.png", svg))));
        assertThat(found.pictures()).isEmpty();
        assertThat(found.readable().getFirst().notes()).hasSize(2)
                .allSatisfy(note -> assertThat(note.en()).contains("is no PNG, JPEG, GIF or WebP picture"));
    }

    @Test
    void refusesMacros() throws IOException {
        Map<String, byte[]> parts = parts(excel(List.of(List.of("标题"), List.of("甲"))));
        parts.put("xl/vbaProject.bin", new byte[] {1});
        assertRefused(file(folder, "macro.xlsx", zip(parts)), "import-macros");
    }

    @Test
    void refusesEntities() throws IOException {
        Map<String, byte[]> parts = parts(word());
        parts.put("word/document.xml", utf8("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"));
        assertRefused(file(folder, "entity.docx", zip(parts)), "import-entities");
    }

    @Test
    void refusesAWordFileThatWouldFillTheMemory() throws IOException {
        Map<String, byte[]> parts = parts(word());
        Random random = new Random(7);
        for (int i = 0; i < 4; i++) {
            byte[] noise = new byte[2 << 20];
            random.nextBytes(noise);
            parts.put("word/footer" + i + ".xml", utf8("<a>" + HexFormat.of().formatHex(noise) + "</a>"));
        }
        assertRefused(file(folder, "fat.docx", zip(parts)), "import-too-much");
    }

    @Test
    void refusesOldAndEncryptedOffice() {
        assertRefused(file(folder, "old.xlsx", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0}), "import-old-office");
    }

    @Test
    void refusesBrokenFiles() {
        byte[] whole = zip(files("a.md", "x"));
        assertRefused(file(folder, "half.zip", java.util.Arrays.copyOf(whole, whole.length / 2)), "import-broken");
        assertRefused(file(folder, "none.csv", utf8("甲,乙\n1,2\n")), "import-no-heading");
        assertRefused(file(folder, "noise.csv", new byte[] {(byte) 0xff, (byte) 0xff, 0, 1, (byte) 0x81}), "import-encoding");
        assertRefused(file(folder, "quote.csv", utf8("title\n\"abc")), "import-broken");
        assertRefused(file(folder, "program.exe", utf8("MZ")), "import-unknown-format");
    }

    @Test
    void refusesYamlThatGrows() throws IOException {
        StringBuilder yaml = new StringBuilder("---\na0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            yaml.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ",").repeat(9)).append("]\n");
        }
        Collected found = Collected.from(file(folder, "laugh.md", utf8(yaml + "title: *a11\n---\n正文")));
        assertThat(found.unreadable()).singleElement().satisfies(each -> assertThat(each.why().zh()).startsWith("开头的属性不是有效的 YAML"));
    }

    private void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> Collected.from(file)).isInstanceOfSatisfying(ArticleRefused.class,
                refused -> assertThat(refused.getBody().getProperties()).containsEntry("code", code).containsKey("detailEn"));
    }

    private Path bomb(String name, int megabytes, int times) throws IOException {
        return file(folder, "bomb.zip", bombBytes(name, megabytes, times));
    }

    private static byte[] bombBytes(String name, int megabytes, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] blank = new byte[1 << 20];
        java.util.Arrays.fill(blank, (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(times > 1 ? Deflater.BEST_SPEED : Deflater.DEFAULT_COMPRESSION);
            for (int i = 0; i < times; i++) {
                zip.putNextEntry(new ZipEntry(i + name));
                for (int n = 0; n < megabytes; n++) {
                    zip.write(blank);
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] office) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(office))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
