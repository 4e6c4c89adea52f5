package org.huiying.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** What a customer does with the messages of his phone, on the page of the demo. */
record DemoMessages(Page page, String address) {

    void open(String way, String who) {
        page.navigate(address + "/demo/messages/#" + way);
        page.locator("#who").fill(who);
        page.locator("#who").press("Tab");
    }

    void write(String words) {
        page.locator("#words").fill(words);
        button("发送").click();
        assertThat(talk().getByText(words).last()).isVisible();
    }

    void sendPicture(byte[] picture) {
        int before = talk().locator("li").count();
        page.locator("#picture").setInputFiles(new FilePayload("photo.png", "image/png", picture));
        assertThat(talk().locator("li")).hasCount(before + 1);
    }

    void sees(String words) {
        assertThat(talk().getByText(words).last()).isVisible();
    }

    void choose(String entry) {
        button(entry).click();
    }

    void trouble(String name) {
        page.locator("details").evaluate("one => { one.open = true; }");
        button(name).click();
        assertThat(button(name)).hasClass("on");
    }

    Locator talk() {
        return page.locator("#talk");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
