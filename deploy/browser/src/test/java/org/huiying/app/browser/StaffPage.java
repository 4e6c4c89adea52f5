package org.huiying.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What a member of staff does in the console. */
record StaffPage(Page page, String address) {

    void signIn(String login, String password) {
        page.navigate(address + "/console/");
        page.getByLabel("账号").fill(login);
        page.getByLabel("密码").fill(password);
        button("登录").click();
        assertThat(page.getByLabel("密码")).hasCount(0);
    }

    void goOnline() {
        page.locator(".hy-state").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("在线")).or(
                page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("在线"))).first().click();
        assertThat(page.locator(".hy-state")).containsText("在线");
    }

    /** What she has stays hers, and nothing new is offered to her. */
    void takesABreak() {
        page.locator(".hy-state").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("小休")).or(
                page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("小休"))).first().click();
        assertThat(page.locator(".hy-state")).containsText("小休");
    }

    Locator offer() {
        return page.getByRole(AriaRole.ALERTDIALOG, new Page.GetByRoleOptions().setName("新的会话邀请"));
    }

    void accept() {
        offer().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("接受")).click();
        assertThat(offer()).hasCount(0);
    }

    void reply(String text) {
        page.getByLabel("回复", new Page.GetByLabelOptions().setExact(true)).fill(text);
        button("发送").click();
    }

    Locator timeline() {
        return page.getByLabel("消息记录");
    }

    void sees(String text) {
        assertThat(timeline().getByText(text).first()).isVisible();
    }

    void seesOnce(String text) {
        assertThat(timeline().getByText(text, new Locator.GetByTextOptions().setExact(true))).hasCount(1);
    }

    void openSide(String tab) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab).setExact(true)).click();
    }

    /** Opens the first article that is suggested beside the conversation, sends it, and gives its title. */
    String sendSuggestedArticle() {
        openSide("知识");
        page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("根据客户的话推荐")).getByRole(AriaRole.OPTION).first().click();
        Locator article = page.locator("hy-pane-article h3");
        String title = article.first().textContent();
        button("发送文章").click();
        return title;
    }

    /** Makes a ticket of the conversation: what it does not tell is filled in. */
    void registerTicket(String phone, String city, String district, String street) {
        button("转工单").click();
        page.locator("#ticket-phone").fill(phone);
        page.locator("#ticket-city").fill(city);
        page.locator("#ticket-district").fill(district);
        page.locator("#ticket-address").fill(street);
        assertThat(page.locator("#ticket-contactName")).hasValue("王女士");
        assertThat(page.locator("#ticket-fault")).hasValue(Pattern.compile(".*昨晚开始不制冷.*", Pattern.DOTALL));
        button("登记工单").click();
        assertThat(page.locator("#ticket-phone")).hasCount(0);
    }

    void reportCallback(String note) {
        button("登记结果").click();
        page.getByLabel("备注").last().fill(note);
        button("提交结果").click();
        assertThat(button("提交结果")).hasCount(0);
    }

    void promiseInHalfAnHour(String what) {
        button("更多").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("承诺答复")).click();
        page.getByLabel("承诺答复什么").fill(what);
        button("30 分钟后").click();
        button("记录承诺").click();
        assertThat(page.getByLabel("承诺答复什么")).hasCount(0);
    }

    void end(String result, String summary) {
        button("结束").click();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("结束").setExact(true)).click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(result)).click();
        page.getByLabel("小结：问题、处理过程、后续").fill(summary);
        button("完成").click();
        assertThat(page.getByLabel("小结：问题、处理过程、后续")).hasCount(0);
    }

    /** Where she is in the console, to be opened by somebody else. */
    String path() {
        return page.url().replaceFirst(".*#/", "");
    }

    void open(String path) {
        page.navigate(address + "/console/#/" + path);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }
}
