package org.huiying.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page opens without an error, in both widths, and leaves its picture. */
class PagesTest extends BrowserTest {

    private StaffPage admin;

    @Test
    void signInIsOpenToAnybody() {
        Page page = browser(1440, 900);
        page.navigate(address() + "/console/");
        assertThat(page.getByLabel("账号")).isVisible();
        Shots.take(page, "sign-in");
    }

    @Test
    void shopOffersTheChat() {
        CustomerPage customer = new CustomerPage(browser(1440, 900), address());
        customer.openShop();
        assertThat(customer.button("咨询客服")).isVisible();
        Shots.take(customer.page(), "shop");
        customer.button("咨询客服").click();
        Shots.take(customer.page(), "shop-form");
    }

    @ParameterizedTest
    @CsvSource({"conversations,hy-conversations", "knowledge,hy-knowledge", "tickets,hy-tickets", "callbacks,hy-callbacks", "wallboard,hy-wallboard", "reports,hy-reports", "settings,hy-settings"})
    void pageOpens(String path, String tag) throws Exception {
        List<String> errors = new ArrayList<>();
        Page page = signedIn().page();
        page.onPageError(errors::add);
        signedIn().open(path);
        assertThat(page.locator(tag)).isVisible();
        Shots.take(page, path);
        assertThat(errors).isEmpty();
    }

    private StaffPage signedIn() throws Exception {
        if (admin == null) {
            admin = new StaffPage(browser(1440, 900), address());
            admin.signIn("admin", password("admin"));
        }
        return admin;
    }
}
