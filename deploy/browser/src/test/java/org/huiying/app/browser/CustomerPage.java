package org.huiying.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a customer does on the demo shop's page. */
record CustomerPage(Page page, String address) {

    void openShop() {
        page.navigate(address + "/shop/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("咨询在线客服").setExact(true)).click();
    }

    void startChat(String product, String topic, String text, String name) {
        button("咨询客服").click();
        page.getByText(product, new Page.GetByTextOptions().setExact(true)).first().click();
        page.locator("fieldset", new Page.LocatorOptions().setHasText("什么事情？")).getByText(topic, new Locator.GetByTextOptions().setExact(true)).click();
        page.locator("huiying-chat").getByLabel("遇到了什么问题？").fill(text);
        page.getByLabel("怎么称呼您").fill(name);
        button("开始咨询").click();
    }

    void say(String text) {
        page.getByLabel("输入消息…").fill(text);
        button("发送").click();
    }

    void rates(String degree) {
        page.locator("huiying-chat").getByText(degree, new Locator.GetByTextOptions().setExact(true)).click();
        button("提交评价").click();
        assertThat(page.locator("huiying-chat").getByText("谢谢您的评价")).isVisible();
    }

    Locator messages() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("消息"));
    }

    void sees(String text) {
        assertThat(messages().getByText(text)).isVisible();
    }

    void seesOnce(String text) {
        assertThat(messages().getByText(text, new Locator.GetByTextOptions().setExact(true))).hasCount(1);
    }

    Locator button(String name) {
        return page.locator("huiying-chat").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
