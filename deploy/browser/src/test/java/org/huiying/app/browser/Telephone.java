package org.huiying.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** One of the demo's telephones: a customer's, or the one on an agent's desk. */
record Telephone(Page page) {

    static Telephone customers(Page page, String address) {
        page.navigate(address + "/demo/phone/");
        assertThat(page.locator("#incoming")).isHidden();
        return new Telephone(page);
    }

    static Telephone agents(Page page, String address) {
        page.navigate(address + "/demo/phone/agent.html");
        return new Telephone(page);
    }

    void call(String from) {
        page.locator("#from").fill(from);
        page.locator("#dial button").click();
        assertThat(page.locator("#hang-up")).isEnabled();
    }

    void press(String key) {
        page.locator("#keys button").getByText(key, new Locator.GetByTextOptions().setExact(true)).click();
    }

    void pickUp() {
        assertThat(page.locator("#pick-up")).isEnabled();
        page.locator("#pick-up").click();
    }

    void say(String words) {
        page.locator("#words").fill(words);
        page.locator("#speak button").click();
    }

    void hears(String words) {
        assertThat(page.locator("#talk")).containsText(words);
    }

    void doesNotHear(String words) {
        assertThat(page.locator("#talk")).not().containsText(words);
    }

    void hangUp() {
        page.locator("#hang-up").click();
    }
}
