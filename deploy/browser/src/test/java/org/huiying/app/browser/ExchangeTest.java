package org.huiying.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor takes a table of articles over, and takes everything out. */
class ExchangeTest extends BrowserTest {

    private static final String TABLE = """
            编号,标题,产品,故障代码,原因,处理方法,责任人
            demo/fridge-door,冰箱门关不严,冰箱,,门封变形,"擦净门封
            用热毛巾敷变形处",王工
            demo/oven,烤箱不加热,烤箱,E9,,,
            air-conditioner/not-cooling,空调不制冷或制冷效果差,空调,,,,
            """;

    @TempDir
    Path folder;

    @Test
    void editorImportsATableFromChineseExcelAndExportsEverything() throws Exception {
        StaffPage editor = new StaffPage(browser(1440, 900), address());
        editor.signIn("sunli", password("sunli"));
        editor.open("knowledge/import");
        Page page = editor.page();
        assertThat(page.getByText("先试运行：")).isVisible();
        Shots.take(page, "import-begin");

        send(page, "程序.exe", "MZ".getBytes(StandardCharsets.UTF_8));
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)).containsText("不支持的文件");

        send(page, "知识.csv", TABLE.getBytes(Charset.forName("GB18030")));
        Locator lines = page.locator(".hy-import-lines tbody tr");
        assertThat(lines).hasCount(3);
        assertThat(lines.nth(0)).containsText("新增");
        assertThat(lines.nth(0)).containsText("不认识的列“责任人”未导入");
        assertThat(lines.nth(1)).containsText("没有产品“烤箱”");
        assertThat(lines.nth(2)).containsText("相同");
        Shots.take(page, "import-plan");

        page.getByLabel("导入后").selectOption("PUBLISH");
        editor.button("导入 1 篇").click();
        assertThat(page.getByText("导入完成：新增 1，更新 0，未导入 1").first()).isVisible();
        assertThat(lines.nth(0)).containsText("已新增");
        Shots.take(page, "import-done");

        send(page, "知识.csv", TABLE.getBytes(Charset.forName("GB18030")));
        assertThat(page.getByText("没有需要导入的文章")).isVisible();

        Download all = page.waitForDownload(() -> page.getByText("导出全部文章").click());
        Path zip = folder.resolve("all.zip");
        all.saveAs(zip);
        send(page, "all.zip", Files.readAllBytes(zip));
        assertThat(page.getByText("没有需要导入的文章")).isVisible();
        assertThat(page.locator(".hy-state-tabs", new Page.LocatorOptions().setHasText("拒绝"))).containsText("拒绝 0");
    }

    @Test
    void editorChangesManyArticlesAtOnceAndSeesWhatBefore() throws Exception {
        StaffPage editor = new StaffPage(browser(1440, 900), address());
        editor.signIn("sunli", password("sunli"));
        editor.open("knowledge");
        Page page = editor.page();
        page.getByPlaceholder("搜索文章").fill("洗衣机不");
        Locator rows = page.locator(".hy-article-rows li");
        assertThat(rows.first()).containsText("洗衣机不");
        page.locator(".hy-knowledge-tools").getByLabel("更多").click();
        page.getByText("批量修改", new Page.GetByTextOptions().setExact(true)).click();
        editor.button("全选本页").click();
        assertThat(page.locator(".hy-chooser")).containsText("已选");
        Shots.take(page, "bulk-choose");
        int many = rows.count();

        editor.button("修改…").click();
        page.getByLabel("增加标签").fill("滚筒，常见");
        page.getByLabel("截止日期").fill("2027-12-31");
        Shots.take(page, "bulk-form");
        editor.button("预览改动").click();
        assertThat(page.getByText("将修改 " + many + " 篇，0 篇无需修改，0 篇不能修改")).isVisible();
        assertThat(page.locator(".hy-bulk-lines tr").first()).containsText("滚筒、常见");
        Shots.take(page, "bulk-preview");
        editor.button("修改 " + many + " 篇").click();
        assertThat(page.getByText("已修改 " + many + " 篇，0 篇无需修改，0 篇未修改")).isVisible();
        Shots.take(page, "bulk-done");
        editor.button("关闭").click();
        assertThat(page.locator(".hy-chooser")).hasCount(0);
        page.getByPlaceholder("搜索文章").fill("滚筒");
        assertThat(rows.first()).containsText("已发布");
    }

    /** Through the page of a new import, and waits for what becomes of it. */
    private void send(Page page, String name, byte[] content) {
        page.navigate(address() + "/console/#/knowledge/import");
        assertThat(page.getByText("先试运行：")).isVisible();
        page.locator("hy-article-import input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        assertThat(page.locator(".hy-import-refused, .hy-import-head").first()).isVisible();
    }
}
