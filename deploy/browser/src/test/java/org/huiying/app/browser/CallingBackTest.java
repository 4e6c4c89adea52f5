package org.huiying.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.huiying.app.demo.phone.DemoLine;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** A caller does not want to wait; the agent calls him back, makes a ticket of it, and calls again from the ticket. */
@ContextConfiguration(initializers = DemoLine.class)
@TestPropertySource(properties = "huiying.demo.spoken-character=15ms")
class CallingBackTest extends BrowserTest {

    private static final String NUMBER = "13900004321";

    @Test
    void whoDidNotWantToWaitIsCalledBackFromTheCardAndThenFromHisTicket() throws Exception {
        Telephone customer = Telephone.customers(browser(480, 800), address());
        customer.call(NUMBER);
        customer.hears("欢迎致电售后服务热线");
        customer.press("1");
        customer.hears("如果不想等待，请按 1");
        customer.press("1");
        customer.hears("尽快给您回电");

        StaffPage agent = new StaffPage(browser(1440, 900), address());
        agent.signIn("lina", password("lina"));
        Telephone hers = Telephone.agents(agent.page().context().newPage(), address());
        agent.goOnline();
        agent.offer().waitFor();
        Shots.take(agent.page(), "callback-offer");
        agent.accept();
        Locator card = agent.page().locator(".hy-callback-card");
        Shots.take(agent.page(), "callback-card");
        assertThat(card).containsText("您好，您刚才要求回电");
        assertThat(card).not().containsText("来电 4321您好");
        card.getByRole(AriaRole.BUTTON).first().click();
        talkTo(agent, hers, customer, "您刚才来过电话，请讲");
        Shots.take(agent.page(), "callback-talk");
        customer.hangUp();
        assertThat(bar(agent)).containsText("上次呼出：已通话");
        agent.button("登记结果").click();
        assertThat(agent.page().locator("[aria-pressed=true], .active, :checked", new Page.LocatorOptions().setHasText("已联系上")).first()).isVisible();
        Shots.take(agent.page(), "callback-result");
        agent.page().getByLabel("备注").last().fill("冷藏室不冷，需上门");
        agent.button("提交结果").click();
        assertThat(agent.button("提交结果")).hasCount(0);
        assertThat(card.getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(card).containsText("已联系上");

        agent.button("转工单").click();
        agent.page().locator("#ticket-city").fill("北京市");
        agent.page().locator("#ticket-district").fill("朝阳区");
        agent.page().locator("#ticket-address").fill("建国路 88 号");
        agent.page().locator("#ticket-contactName").fill("赵先生");
        agent.page().locator("#ticket-product").selectOption(new SelectOption().setLabel("冰箱"));
        agent.page().locator("#ticket-fault").fill("冷藏室不冷");
        Shots.take(agent.page(), "callback-ticket");
        agent.button("登记工单").click();
        assertThat(agent.page().locator("#ticket-city")).hasCount(0);
        agent.open("tickets");
        agent.page().getByText("赵先生").first().click();
        agent.button("呼叫").click();
        assertThat(agent.page().locator("#hy-call-number")).hasValue("+86" + NUMBER);
        Shots.take(agent.page(), "ticket-call-preview");
        talkTo(agent, hers, customer, "师傅明天上午到");
        Shots.take(agent.page(), "ticket-call-talk");
        customer.hangUp();
        assertThat(bar(agent)).containsText("上次呼出：已通话");
    }

    /** Her phone first, then his. */
    private static void talkTo(StaffPage agent, Telephone hers, Telephone customer, String words) {
        agent.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("拨打")).click();
        hers.pickUp();
        hers.hears("即将为您拨打客户电话");
        hers.press("1");
        customer.pickUp();
        assertThat(bar(agent)).containsText("通话中");
        customer.hears("通话开始");
        hers.say(words);
        customer.hears(words);
    }

    private static Locator bar(StaffPage agent) {
        return agent.page().locator(".hy-call-bar");
    }
}
