package org.huiying.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.huiying.app.demo.phone.DemoLine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** The provider takes only so many calls from us in a while: who has to wait for it sees so, and gets his turn. */
@ContextConfiguration(initializers = DemoLine.class)
@TestPropertySource(properties = {"huiying.demo.spoken-character=15ms", "huiying.phone.dial-every=60s"})
class DialQueueTest extends BrowserTest {

    @Autowired JdbcClient jdbc;

    @Test
    void secondCallWaitsInSightUntilItIsItsTurn() throws Exception {
        StaffPage first = agent("lina");
        StaffPage second = agent("wangqiang");
        Telephone seconds = Telephone.agents(second.page().context().newPage(), address());
        nextCallIn("90 seconds");
        call(first, customer("赵先生", "+8613900001111"), "13900001111");
        assertThat(bar(first)).containsText("先接起您的电话并按 1");
        call(second, customer("钱女士", "+8613900002222"), "13900002222");
        assertThat(bar(second)).containsText("排队拨号，前面还有 1 个");
        assertThat(second.page().getByText("已由王强接听")).hasCount(0);
        Shots.take(second.page(), "call-dial-queue");

        nextCallIn("0 seconds");
        assertThat(bar(second)).not().containsText("排队拨号");
        nextCallIn("0 seconds");
        seconds.pickUp();
        seconds.hears("即将为您拨打客户电话");
    }

    private StaffPage agent(String login) throws Exception {
        StaffPage agent = new StaffPage(browser(1440, 900), address());
        agent.signIn(login, password(login));
        agent.goOnline();
        return agent;
    }

    private int customer(String name, String phone) {
        return jdbc.sql("insert into customer (name, phone, created_at) values (?, ?, now()) returning id").params(name, phone)
                .query(Integer.class).single();
    }

    private static void call(StaffPage agent, int customer, String number) {
        agent.page().evaluate("(wish) => { import('/console/calls/call-out.js').then((part) => part.callOut(wish)); }",
                Map.of("customerId", customer, "number", number));
        agent.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("拨打")).click();
        assertThat(bar(agent)).isVisible();
    }

    private void nextCallIn(String time) {
        jdbc.sql("update phone_dial_pace set next_at = clock_timestamp() + ?::interval").param(time).update();
    }

    private static Locator bar(StaffPage agent) {
        return agent.page().locator(".hy-call-bar");
    }
}
