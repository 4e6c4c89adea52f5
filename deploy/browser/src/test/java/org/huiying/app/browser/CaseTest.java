package org.huiying.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was hard to solve becomes the draft of a case: proposed by an agent, written on by an editor. */
class CaseTest extends BrowserTest {

    @Autowired JdbcClient jdbc;

    @Test
    void agentProposesACaseAndAnEditorFindsItWithoutTheCustomer() throws Exception {
        StaffPage agent = new StaffPage(browser(1440, 900), address());
        agent.signIn("lina", password("lina"));
        agent.goOnline();
        CustomerPage customer = new CustomerPage(browser(1440, 900), address());
        customer.openShop();
        customer.startChat("空调", "空调", "昨晚开始不制冷，显示e6，我电话13812345678", "王女士");
        agent.offer().waitFor();
        agent.accept();
        agent.sees("昨晚开始不制冷");
        agent.reply("王女士您好，请先断电十分钟再开机");
        customer.sees("请先断电十分钟再开机");
        agent.registerTicket("13800138000", "北京市", "朝阳区", "建国路 88 号 1 单元 602");
        agent.end("待回访", "断电后仍报 E6，疑似通信线松动");

        String conversation = "conversations/" + jdbc.sql("select max(id) from conversation").query(Long.class).single();
        agent.open(conversation);
        agent.button("转为案例").click();
        assertThat(agent.page().getByText("知识编辑会核对并发布").first()).isVisible();
        Shots.take(agent.page(), "case-proposed");
        agent.button("转为案例").click();
        assertThat(agent.page().getByText("已有疑难案例草稿").first()).isVisible();

        StaffPage editor = new StaffPage(browser(1440, 900), address());
        editor.signIn("sunli", password("sunli"));
        editor.open(conversation);
        editor.button("转为案例").click();
        seesDraft(editor.page(), "会话");
        assertThat(editor.page().locator("#article-markdown")).hasValue(java.util.regex.Pattern.compile(
                ".*我电话\\[电话].*客服：\\[客户]您好.*断电后仍报 E6.*", java.util.regex.Pattern.DOTALL));
        Shots.take(editor.page(), "case-draft");

        long ticket = jdbc.sql("""
                update ticket set state = 'FINISHED', finished_at = now(), result = '重新插接内外机通信线，试机正常',
                    technician_id = coalesce(technician_id, (select min(id) from technician)),
                    outlet_id = coalesce(outlet_id, (select outlet_id from technician order by id limit 1)) returning id""").query(Long.class).single();
        editor.open("tickets/" + ticket);
        assertThat(editor.button("转为案例")).isVisible();
        Shots.take(editor.page(), "case-ticket");
        editor.button("转为案例").click();
        seesDraft(editor.page(), "工单");
        assertThat(jdbc.sql("select string_agg(markdown, '') from article_version v join article a on a.id = v.article_id where a.slug like 'case/%'")
                .query(String.class).single()).contains("重新插接内外机通信线").doesNotContain("13812345678", "13800138000", "王女士", "建国路");
    }

    private static void seesDraft(Page page, String origin) {
        Locator notice = page.locator("hy-case-origin");
        assertThat(notice).containsText("疑难案例，来自");
        assertThat(notice).containsText(origin);
    }
}
