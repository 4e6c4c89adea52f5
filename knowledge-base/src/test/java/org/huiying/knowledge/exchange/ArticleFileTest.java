package org.huiying.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.knowledge.exchange.MadeFiles.excel;
import static org.huiying.knowledge.exchange.MadeFiles.file;
import static org.huiying.knowledge.exchange.MadeFiles.files;
import static org.huiying.knowledge.exchange.MadeFiles.png;
import static org.huiying.knowledge.exchange.MadeFiles.utf8;
import static org.huiying.knowledge.exchange.MadeFiles.word;
import static org.huiying.knowledge.exchange.MadeFiles.zip;
import static org.huiying.knowledge.exchange.MadeFiles.zipWithGbkNames;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.Visibility;
import org.huiying.knowledge.picture.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files say that people bring. */
class ArticleFileTest {

    private static final String CSV = """
            标题,产品,类型,可见范围,故障代码,其他说法,可能原因,处理方法,备注
            "空调，漏水",air-conditioner,故障,仅内部,E5、E6,"滴水;淌水",排水管堵,"1、关机
            ② 疏通排水管",老王写的
            ,,,,,,,没有标题的一行,
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16LE"})
    void readsTablesInTheEncodingsOfChineseExcel(String charset) throws IOException {
        String mark = charset.equals("GB18030") ? "" : "\ufeff";
        Collected found = Collected.from(file(folder, "表.csv", (mark + CSV).getBytes(Charset.forName(charset))));

        ArticleText text = found.readable().getFirst().given().over(null);
        assertThat(text.title()).isEqualTo("空调，漏水");
        assertThat(text.kind()).isEqualTo(Kind.FAULT);
        assertThat(text.visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(text.faultCodes()).containsExactly("E5", "E6");
        assertThat(text.synonyms()).containsExactly("滴水", "淌水");
        assertThat(text.markdown()).isEqualTo("## 可能原因\n- 排水管堵\n\n## 排查步骤\n1. 关机\n1. 疏通排水管\n");
        assertThat(found.readable().getFirst().notes()).extracting(Reason::zh).containsExactly("不认识的列“备注”未导入");
        assertThat(found.unreadable()).singleElement().satisfies(row -> {
            assertThat(row.place()).isEqualTo("第 3 行");
            assertThat(row.why().zh()).isEqualTo("没有标题");
        });
    }

    @Test
    void readsTabsAndTheHintOfSomeExcels() throws IOException {
        Collected tabs = Collected.from(file(folder, "t.csv", utf8("title\tmarkdown\n甲\t乙,丙\n")));
        assertThat(tabs.readable().getFirst().given().over(null).markdown()).isEqualTo("乙,丙\n");
        Collected hint = Collected.from(file(folder, "s.csv", utf8("sep=;\r\ntitle;tags\r\n甲;a,b\r\n")));
        assertThat(hint.readable().getFirst().given().over(null).tags()).containsExactly("a", "b");
    }

    @Test
    void readsExcelWithATitleAboveTheHeadingsAndGapsInRows() throws IOException {
        Path file = file(folder, "知识.xlsx", excel(List.of(List.of("2026 年知识导入"),
                List.of("编号", "标题（必填）", "产品", "标签", "正文"), List.of(7, "冰箱不停机", "", "门封", "检查门封"), List.of())));
        Found.Readable article = Collected.from(file).readable().getFirst();
        assertThat(article.place()).isEqualTo("知识 第 3 行");
        assertThat(article.key()).isEqualTo("7");
        assertThat(article.given().over(null).tags()).containsExactly("门封");
    }

    @Test
    void readsWordHeadingsListsTablesAndPictures() throws IOException {
        Collected found = Collected.from(file(folder, "手册.docx", word()));
        String picture = Picture.of(png(0x00ff00)).orElseThrow().address();
        assertThat(found.readable()).extracting(each -> each.given().title()).containsExactly("洗衣机不排水", "洗衣机漏水");
        assertThat(found.readable().getFirst().given().over(null).markdown()).isEqualTo("""
                ## 排查步骤

                1. 拔下插头。
                1. 清理\\*过滤网\\*。

                注意：**不要强拉门**

                | 代码 | 含义 |
                | --- | --- |
                | E3 | 排水\\|超时 |

                ![](%s)
                """.formatted(picture));
        assertThat(found.pictures()).extracting(Picture::address).containsExactly(picture);
    }

    @Test
    void readsAFolderOfMarkdownWithItsPictures() throws IOException {
        String article = "---\r\ntitle: 路由器掉线\r\nsynonyms: [断网, \"老掉线，怎么办\"]\r\n心情: 好\r\n---\r\n\r\n看图：![灯](../图/灯%20红.png \"灯\")\r\n![无](没有.png) ![外](http://a/b.png)";
        Collected found = Collected.from(file(folder, "a.zip", zip(files("知识/路由器/掉线.md", article, "知识/图/灯 红.png", png(0xff0000),
                "__MACOSX/知识/._掉线.md", "x", "知识/.DS_Store", "x", "读我.txt", "x"))));
        Found.Readable read = found.readable().getFirst();
        assertThat(found.readable()).hasSize(1);
        assertThat(read.key()).isEqualTo("知识/路由器/掉线");
        assertThat(read.given().over(null).synonyms()).containsExactly("断网", "老掉线，怎么办");
        assertThat(read.given().over(null).markdown()).isEqualTo("看图：![灯](" + found.pictures().getFirst().address()
                + " \"灯\")\n![无](没有.png) ![外](http://a/b.png)\n");
        assertThat(read.notes()).extracting(Reason::zh).containsExactlyInAnyOrder("不认识的属性“心情”未导入", "压缩包中没有图片“没有.png”",
                "外部图片未下载：http://a/b.png");
    }

    @Test
    void takesTheFirstHeadingOrTheFileNameForTheTitle() throws IOException {
        Collected found = Collected.from(file(folder, "b.zip", zipWithGbkNames(files("空调/不制冷.md", "# 空调不制冷\n检查滤网。", "空调/异响.md", "无标题"))));
        assertThat(found.readable()).extracting(Found.Readable::place).containsExactly("空调/不制冷.md", "空调/异响.md");
        assertThat(found.readable()).extracting(each -> each.given().title()).containsExactly("空调不制冷", "异响");
        assertThat(found.readable().getFirst().given().over(null).markdown()).isEqualTo("检查滤网。\n");
    }

    @Test
    void leavesAloneWhatAFileDoesNotSay() throws IOException {
        ArticleText before = new ArticleText("旧", "router", Kind.HOW_TO, Visibility.INTERNAL, List.of("WR1"), List.of("E1"), "现象",
                List.of("别名"), List.of("标"), "正文\n");
        Collected found = Collected.from(file(folder, "c.csv", "title,tags\n新,\n".getBytes(StandardCharsets.UTF_8)));
        ArticleText after = found.readable().getFirst().given().over(before);
        assertThat(Differences.between(before, after)).containsExactly("title", "tags");
    }
}
