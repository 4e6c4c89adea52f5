package org.huiying.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** An article from its first word to the customer who finds it, and a customer who reads before he asks. */
class KnowledgeTest extends BrowserTest {

    private static final String TITLE = "扫拖机器人走斜线";

    @Test
    void twoEditorsWriteOneArticleAndACustomerFindsIt() throws Exception {
        StaffPage writer = new StaffPage(browser(1440, 900), address());
        writer.signIn("sunli", password("sunli"));
        writer.open("knowledge/new");
        Page page = writer.page();
        page.locator("#article-kind").selectOption("HOW_TO");
        assertThat(page.locator("#article-markdown")).hasValue(Pattern.compile(".*## 操作步骤.*", Pattern.DOTALL));
        page.locator("#article-title").fill(TITLE);
        page.locator("#article-markdown").fill("## 操作步骤\n1. [ ] 擦净沿墙传感器\n2. [ ] 删除地图后重新建图\n\n");
        page.locator(".hy-toolbar input[type=file]").setInputFiles(new FilePayload("传感器.png", "image/png", picture()));
        Locator preview = page.locator(".hy-editor-preview");
        assertThat(preview.locator("img")).isVisible();
        assertThat(preview.locator("input[type=checkbox]")).hasCount(2);
        pastesAPicture(page);
        assertThat(preview.locator("img")).hasCount(2);
        linksAVideo(page, "video.example.com/clean-sensor.mp4");
        assertThat(preview.locator("a.hy-video")).hasAttribute("href", "https://video.example.com/clean-sensor.mp4");
        Shots.take(page, "editor-picture-and-video");
        writer.button("保存").click();
        assertThat(page.locator(".hy-editor-facts")).containsText("版本 1");
        String path = writer.path();

        StaffPage reviewer = new StaffPage(browser(1440, 900), address());
        reviewer.signIn("zhoumin", password("zhoumin"));
        reviewer.open(path);
        assertThat(reviewer.page().locator("#article-title")).hasValue(TITLE);
        page.locator("#article-markdown").press("Control+End");
        page.locator("#article-markdown").pressSequentially("仍走斜线请报修。");
        assertThat(page.locator(".hy-editor-dirty")).containsText("已暂存");
        reviewer.page().locator("#article-title").fill(TITLE + "怎么办");
        assertThat(reviewer.page().locator("hy-article-editor")).containsText("孙丽 也在编辑这篇文章");
        reviewer.button("保存").click();
        assertThat(reviewer.page().locator(".hy-editor-facts")).containsText("版本 2");

        writer.button("保存").click();
        Locator conflict = page.locator("hy-article-conflict");
        assertThat(conflict).containsText("标题：" + TITLE + "怎么办");
        assertThat(conflict).containsText("仍走斜线请报修。");
        Shots.take(page, "editor-conflict");
        writer.button("合并两份内容").click();
        assertThat(page.locator("#article-title")).hasValue(TITLE + "怎么办");
        assertThat(page.locator("#article-markdown")).hasValue(Pattern.compile(".*仍走斜线请报修.*", Pattern.DOTALL));
        writer.button("保存").click();
        assertThat(page.locator(".hy-editor-facts")).containsText("版本 3");
        writer.button("送审").click();
        page.locator("#step-comment").fill("请看第二步");
        writer.button("确定").click();
        assertThat(page.locator(".hy-editor-bar")).containsText("审核中");

        reviewer.open("knowledge");
        reviewer.page().locator("hy-editor-day").getByText(TITLE + "怎么办").click();
        assertThat(reviewer.page().locator("hy-article-review")).containsText("请看第二步");
        Shots.take(reviewer.page(), "editor-review");
        reviewer.button("发布").click();
        assertThat(reviewer.page().locator(".hy-editor-bar")).containsText("已发布");

        Page customer = help();
        isFoundBy(customer, "扫地机器人老是走斜线", TITLE + "怎么办");
        Shots.take(customer, "help-found");
        customer.locator("#view").getByText(TITLE + "怎么办").click();
        assertThat(customer.locator("article h1")).hasText(TITLE + "怎么办");
        assertThat(customer.locator("article img").first()).isVisible();
        assertThat(customer.locator("article")).containsText("仍走斜线请报修。");
    }

    @Test
    void customerReadsBeforeHeAsksAndTheAgentSeesWhat() throws Exception {
        StaffPage agent = new StaffPage(browser(1440, 900), address());
        agent.signIn("lina", password("lina"));
        agent.goOnline();

        Page content = help();
        read(content);
        content.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("解决了").setExact(true)).click();
        assertThat(content.getByText("很高兴帮到您。")).isVisible();

        Page page = help();
        String title = read(page);
        Shots.take(page, "help-article");
        page.getByText("没有解决", new Page.GetByTextOptions().setExact(true)).click();
        page.locator(".verdict textarea").fill("滤网洗过了还是不冷");
        page.locator(".verdict").getByText("提交").click();
        assertThat(page.locator(".verdict")).containsText("谢谢，我们会改进这篇文章");
        page.locator("#ask").click();
        CustomerPage customer = new CustomerPage(page, address());
        customer.startChat("空调", "空调", "看了文章，空调还是不制冷", "王女士");

        agent.offer().waitFor();
        agent.accept();
        agent.openSide("知识");
        Locator seen = agent.page().locator("hy-knowledge-pane .hy-hit-tried", new Page.LocatorOptions().setHasText(title)).first();
        assertThat(seen).containsText("没有帮助");
        assertThat(agent.page().locator(".hy-sought")).containsText("空调不制冷");
        Shots.take(agent.page(), "self-service-seen");
        seen.click();
        agent.button("发送文章").click();
        customer.sees(title);
        agent.button("标记为用它解决").click();
        assertThat(agent.page().locator(".hy-pane-actions")).containsText("已解决");

        StaffPage editor = new StaffPage(browser(1440, 900), address());
        editor.signIn("sunli", password("sunli"));
        editor.open("knowledge/worklist/feedback");
        assertThat(editor.page().locator(".hy-worklist").last()).containsText("滤网洗过了还是不冷");
        editor.open("knowledge/quality");
        Locator figures = editor.page().locator(".hy-quality-figures");
        assertThat(figures).containsText(Pattern.compile("1\\s+没有再找客服"));
        assertThat(figures).containsText(Pattern.compile("1\\s+之后找了客服"));
        Shots.take(editor.page(), "quality");
    }

    @Test
    void workbookAndDocumentAreImportedAndGoOnlineWhenTheirTimeHasCome() throws Exception {
        StaffPage writer = new StaffPage(browser(1440, 900), address());
        writer.signIn("sunli", password("sunli"));
        importing(writer, "知识.xlsx", workbook(List.of("标题", "产品", "可见范围", "现象", "处理方法"),
                List.of("冰箱最下层抽屉冻住拉不出来", "冰箱", "客户可见", "抽屉被冰卡死", "断电化霜后再拉"),
                List.of("", "冰箱", "客户可见", "没有标题的一行", "")));
        Page page = writer.page();
        assertThat(page.locator(".hy-import-head")).containsText("试运行结果 · 知识.xlsx");
        assertThat(page.locator(".hy-import-lines")).containsText("冰箱最下层抽屉冻住拉不出来");
        assertThat(page.locator(".hy-import-lines .hy-text-red")).hasCount(1);
        Shots.take(page, "import-workbook-plan");
        page.locator("#import-ending").selectOption("PUBLISH");
        writer.button("导入 1 篇").click();
        assertThat(page.locator(".hy-import-action")).containsText("导入完成：新增 1");
        Shots.take(page, "import-workbook-done");
        isFoundBy(help(), "冰箱抽屉冻住了拉不动", "冰箱最下层抽屉冻住拉不出来");

        importing(writer, "通知.docx", document("国庆期间上门时间调整", "10 月 1 日至 3 日每天 10:00 至 16:00 上门。"));
        page.locator("#import-ending").selectOption("REVIEW");
        writer.button("导入 1 篇").click();
        assertThat(page.locator(".hy-import-action")).containsText("导入完成：新增 1");
        page.locator(".hy-import-lines").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("国庆期间上门时间调整")).click();
        assertThat(page.locator("#article-markdown")).hasValue(Pattern.compile(".*每天 10:00 至 16:00 上门.*", Pattern.DOTALL));

        StaffPage reviewer = new StaffPage(browser(1440, 900), address());
        reviewer.signIn("zhoumin", password("zhoumin"));
        reviewer.open(writer.path());
        reviewer.button("定时发布").click();
        reviewer.page().locator("#step-time").fill("2026-11-23T11:00");
        Shots.take(reviewer.page(), "editor-schedule");
        reviewer.button("确定").click();
        assertThat(reviewer.page().locator(".hy-editor-bar")).containsText("2026-11-23 11:00 上线");
        Shots.take(reviewer.page(), "editor-scheduled");
        clock.advance(Duration.ofMinutes(61));
        isFoundBy(help(), "国庆几点上门", "国庆期间上门时间调整");
        reviewer.page().reload();
        assertThat(reviewer.page().locator(".hy-editor-bar")).containsText("已发布");
    }

    private static void importing(StaffPage writer, String name, byte[] file) {
        writer.open("knowledge/import");
        writer.page().locator("hy-article-import input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", file));
    }

    private static void isFoundBy(Page customer, String words, String title) {
        Locator hit = customer.locator("#view").getByText(title);
        customer.waitForCondition(() -> {
            customer.locator("#words").fill("");
            customer.locator("#words").fill(words);
            customer.waitForTimeout(600);
            return hit.isVisible();
        });
    }

    @SafeVarargs
    private static byte[] workbook(List<String>... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            for (int i = 0; i < rows.length; i++) {
                XSSFRow row = sheet.createRow(i);
                for (int cell = 0; cell < rows[i].size(); cell++) {
                    row.createCell(cell).setCellValue(rows[i].get(cell));
                }
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] document(String title, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph heading = document.createParagraph();
            heading.setStyle("Heading1");
            heading.createRun().setText(title);
            document.createParagraph().createRun().setText(text);
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private Page help() {
        Page page = browser(1440, 900);
        page.navigate(address() + "/help/?site=demo");
        return page;
    }

    /** Searches, opens what is found first and gives its title. */
    private static String read(Page help) {
        help.locator("#words").fill("空调不制冷");
        assertThat(help.locator("#view h2")).containsText("空调不制冷");
        help.locator("#view .articles a").first().click();
        return help.locator("article h1").textContent();
    }

    private static void pastesAPicture(Page page) throws IOException {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("""
                async (base64) => {
                  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
                  await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
                }""", Base64.getEncoder().encodeToString(picture()));
        page.locator("#article-markdown").press("Control+End");
        page.locator("#article-markdown").press("Control+V");
    }

    private static void linksAVideo(Page page, String address) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("视频链接")).click();
        page.keyboard().type(address);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 120, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
