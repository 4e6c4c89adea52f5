package org.huiying.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.huiying.app.demo.phone.DemoLine;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** What agents and their supervisor see of routing while more customers come than can be served. */
@ContextConfiguration(initializers = DemoLine.class)
class RoutingTest extends BrowserTest {

    @Test
    void callThatFindsOnlyChatsHasAnAgentKeptForItAndTheSupervisorSeesWhyEachWaits() throws Exception {
        StaffPage agent = staff("lina");
        agent.goOnline();
        chat("洗衣机", "脱水时跳得厉害", "王女士");
        agent.accept();
        StaffPage supervisor = staff("zhoumin");
        supervisor.open("wallboard");
        Telephone caller = Telephone.customers(browser(480, 800), address());
        caller.call("13900005678");
        caller.hears("欢迎致电售后服务热线");
        caller.press("1");
        caller.hears("如果不想等待，请按 1");
        chat("洗衣机", "洗完衣服有异味", "李先生");
        assertThat(whyInQueue(supervisor, "空调")).containsText("李娜做完手头的就接他");
        Shots.take(supervisor.page(), "routing-call-waits");
        assertThat(whyInQueue(supervisor, "洗衣机")).containsText("正为更急的来电留着");
        Shots.take(supervisor.page(), "routing-chat-waits");
        assertThat(agent.page().locator("hy-state-button")).containsText("有更急的客户在等您");
        agent.page().reload();
        assertThat(agent.page().locator("hy-state-button")).containsText("有更急的客户在等您");
        Shots.take(agent.page(), "routing-agent-kept");
        agent.end("已解决", "换了减震垫");
        agent.offer().waitFor();
        assertThat(agent.offer()).containsText("5678");
        assertThat(agent.page().locator("hy-state-button")).not().containsText("有更急的客户在等您");
        Shots.take(agent.page(), "routing-call-rings");
    }

    @Test
    void twoAgentsAreAskedAtOnceAndTheSlowerOneIsToldWhoTookIt() throws Exception {
        StaffPage admin = staff("admin");
        admin.open("settings");
        admin.page().getByText("冰箱", new Page.GetByTextOptions().setExact(true)).click();
        admin.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("振铃")).click();
        Shots.take(admin.page(), "routing-offer-settings");
        admin.page().getByLabel("同时振铃几位坐席").fill("2");
        admin.button("保存").click();
        StaffPage one = staff("sunli");
        one.goOnline();
        StaffPage other = staff("chenjing");
        other.goOnline();
        chat("冰箱", "冷藏室不冷，冷冻室正常", "张女士");
        one.offer().waitFor();
        other.offer().waitFor();
        Shots.take(one.page(), "routing-both-asked");
        StaffPage supervisor = staff("zhoumin");
        supervisor.open("wallboard");
        Shots.take(supervisor.page(), "routing-wallboard-both");
        one.accept();
        assertThat(other.offer()).hasCount(0);
        assertThat(other.page().getByText("已由孙丽接听")).isVisible();
        Shots.take(other.page(), "routing-taken");
        one.sees("冷藏室不冷，冷冻室正常");
    }

    @Test
    void agentWhoComesLaterOrIsKeptFreeIsNamedAsTheReasonUntilTheSettingIsTakenBack() throws Exception {
        StaffPage admin = staff("admin");
        setDelay(admin, "600");
        StaffPage agent = staff("chenjing");
        agent.goOnline();
        chat("手机与路由器", "手机充不进电，换了线也一样", "赵先生");
        StaffPage supervisor = staff("zhoumin");
        supervisor.open("wallboard");
        assertThat(whyInQueue(supervisor, "手机与路由器")).containsText(Pattern.compile("有空的坐席要到 \\d\\d:\\d\\d 才接这个队列"));
        Shots.take(supervisor.page(), "routing-too-early");
        keepFree(admin, "1");
        setDelay(admin, "0");
        assertThat(whyInQueue(supervisor, "手机与路由器")).containsText("有空的坐席要留 1 人给别的队列");
        Shots.take(supervisor.page(), "routing-reserved");
        assertThat(agent.offer()).hasCount(0);
        keepFree(admin, "0");
        agent.offer().waitFor();
        agent.accept();
        agent.sees("手机充不进电，换了线也一样");
    }

    private static void setDelay(StaffPage admin, String seconds) {
        set(admin, "users", "陈静", "队列与技能", "手机与路由器等待多久后", seconds);
    }

    private static void keepFree(StaffPage admin, String agents) {
        set(admin, "queues", "手机与路由器", "分配", "留空人数", agents);
    }

    private static void set(StaffPage admin, String section, String row, String tab, String field, String value) {
        admin.open("settings/" + section);
        admin.page().getByText(row, new Page.GetByTextOptions().setExact(true)).first().click();
        admin.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab)).click();
        admin.page().getByLabel(field).fill(value);
        admin.button("保存").click();
        assertThat(admin.page().getByLabel(field)).hasCount(0);
    }

    private static Locator whyInQueue(StaffPage supervisor, String queue) {
        supervisor.page().keyboard().press("Escape");
        supervisor.page().locator("hy-board-queues").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(queue).setExact(true)).click();
        return supervisor.page().getByRole(AriaRole.DIALOG);
    }

    private StaffPage staff(String login) throws Exception {
        StaffPage page = new StaffPage(browser(1440, 900), address());
        page.signIn(login, password(login));
        return page;
    }

    private CustomerPage chat(String product, String text, String name) {
        CustomerPage customer = new CustomerPage(browser(480, 800), address());
        customer.openShop();
        customer.startChat(product, product, text, name);
        return customer;
    }
}
