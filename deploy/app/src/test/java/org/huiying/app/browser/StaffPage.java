package org.huiying.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

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

    void open(String path) {
        page.navigate(address + "/console/#/" + path);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }
}
