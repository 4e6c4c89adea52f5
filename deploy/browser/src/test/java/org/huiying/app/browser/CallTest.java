package org.huiying.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.huiying.app.demo.phone.DemoLine;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** A customer calls from the demo's telephone; the agent sits before her console with a telephone beside it. */
@ContextConfiguration(initializers = DemoLine.class)
@TestPropertySource(properties = {"huiying.demo.spoken-character=15ms", "huiying.twilio.api-key=SK00000000000000000000000000000001",
    "huiying.twilio.api-secret=a secret of 32 characters at least"})
class CallTest extends BrowserTest {

    @Test
    void callGoesThroughMenuQueueHoldConsultationAndWrapUp() throws Exception {
        StaffPage agent = new StaffPage(browser(1440, 900), address());
        VoiceProvider provider = VoiceProvider.behind(agent.page());
        agent.signIn("lina", password("lina"));
        Telephone hers = Telephone.agents(agent.page().context().newPage(), address());
        Telephone customer = Telephone.customers(browser(480, 800), address());

        customer.call("13900001234");
        customer.hears("欢迎致电售后服务热线");
        customer.press("1");
        customer.hears("如果不想等待，请按 1");
        agent.goOnline();
        agent.offer().waitFor();
        Shots.take(agent.page(), "call-offer");
        agent.accept();
        assertThat(bar(agent)).containsText("请接起并按 1");
        hers.pickUp();
        hers.hears("接听请按 1");
        hers.press("1");
        assertThat(bar(agent)).containsText("通话中");
        customer.hears("通话开始");
        hers.say("您好，请讲");
        customer.hears("您好，请讲");
        Shots.take(agent.page(), "call-talking");

        step(agent, "保持");
        assertThat(bar(agent)).containsText("客户在听等待音乐");
        customer.hears("保持中");
        hers.say("客户听不到这句");
        customer.doesNotHear("客户听不到这句");
        step(agent, "取回");
        customer.hears("已恢复通话");
        step(agent, "静音");
        assertThat(bar(agent)).containsText("您已静音");
        step(agent, "取消静音");

        step(agent, "咨询");
        agent.page().locator("#hy-transfer-number").fill("010-66667777");
        Shots.take(agent.page(), "call-consult-dialog");
        agent.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("咨询 010-66667777")).click();
        assertThat(bar(agent)).containsText("响铃中");
        Shots.take(agent.page(), "call-consult-ringing");
        step(agent, "取消，取回客户");
        assertThat(bar(agent)).not().containsText("响铃中");

        customer.say("谢谢，再见");
        hers.hears("谢谢，再见");
        step(agent, "挂断");
        customer.hears("感谢您的来电");
        assertThat(bar(agent)).hasCount(0);
        agent.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("已解决")).click();
        agent.page().getByLabel("小结：问题、处理过程、后续").fill("电话中已解决");
        agent.button("完成").click();
        agent.page().getByText("通话录音").first().waitFor();
        agent.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("播放录音")).click();
        assertThat(agent.page().locator("hy-recording audio")).isVisible();
        Shots.take(agent.page(), "call-over");
        Shots.take(customer.page(), "call-customers-phone");

        callsTheCustomer(agent, hers, customer);
        takesCallsInHerPage(agent, provider);
    }

    /** The provider's own library in her page. */
    private static void takesCallsInHerPage(StaffPage agent, VoiceProvider provider) throws Exception {
        toggleSoftphone(agent);
        assertThat(agent.page().getByText("来电将在浏览器里响铃")).isVisible();
        provider.rings();
        assertThat(agent.page().getByText("电话来了，接起吗？")).isVisible();
        Shots.take(agent.page(), "call-softphone");
        agent.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("拒接")).click();
        provider.hears("reject");
        toggleSoftphone(agent);
        assertThat(agent.page().getByText("已关闭浏览器软电话")).isVisible();
    }

    private static void toggleSoftphone(StaffPage agent) {
        agent.page().getByLabel("个人菜单").click();
        agent.page().getByText("浏览器软电话").click();
    }

    /** From his record: her phone first, then his; a supervisor listens and whispers. */
    private void callsTheCustomer(StaffPage agent, Telephone hers, Telephone customer) throws Exception {
        agent.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("呼叫")).click();
        Shots.take(agent.page(), "call-out-preview");
        agent.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("拨打")).click();
        assertThat(bar(agent)).containsText("先接起您的电话并按 1");
        hers.pickUp();
        hers.hears("即将为您拨打客户电话");
        hers.press("1");
        assertThat(bar(agent)).containsText("正在拨打客户");
        Shots.take(agent.page(), "call-out-ringing");
        customer.pickUp();
        customer.hears("这里是售后服务中心");
        assertThat(bar(agent)).containsText("通话中");

        StaffPage supervisor = new StaffPage(browser(1440, 900), address());
        supervisor.signIn("zhoumin", password("zhoumin"));
        Telephone supervisors = Telephone.agents(supervisor.page().context().newPage(), address());
        supervisor.open("wallboard");
        assertThat(supervisor.page().locator("hy-live-calls")).containsText("李娜");
        Shots.take(supervisor.page(), "call-wallboard");
        supervisor.open(agent.path());
        step(supervisor, "监听");
        supervisors.pickUp();
        supervisors.press("1");
        assertThat(bar(supervisor)).containsText("双方听不到您");
        supervisors.hears("双方通话开始");
        customer.say("空调修好了，谢谢");
        supervisors.hears("空调修好了，谢谢");
        step(supervisor, "耳语");
        assertThat(bar(agent)).containsText("在对您耳语");
        supervisors.say("请问他是否满意");
        hers.hears("请问他是否满意");
        customer.doesNotHear("请问他是否满意");
        Shots.take(supervisor.page(), "call-supervisor");
        Shots.take(agent.page(), "call-whispered");
        step(supervisor, "退出通话");

        customer.hangUp();
        assertThat(bar(agent)).containsText("上次呼出：已通话");
        Shots.take(agent.page(), "call-out-over");
    }

    private static Locator bar(StaffPage agent) {
        return agent.page().locator(".hy-call-bar");
    }

    private static void step(StaffPage agent, String name) {
        bar(agent).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}
