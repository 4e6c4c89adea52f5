package org.huiying.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Base64;

import org.huiying.app.demo.phone.DemoLine;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** A customer writes from his phone, and an agent answers in the console. */
@ContextConfiguration(initializers = DemoLine.class)
class MessagesTest extends BrowserTest {

    private static final byte[] PICTURE = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private StaffPage agent(String login) throws Exception {
        StaffPage agent = new StaffPage(browser(1440, 900), address());
        agent.signIn(login, password(login));
        agent.goOnline();
        return agent;
    }

    private DemoMessages customer(String way, String who) {
        DemoMessages customer = new DemoMessages(browser(420, 900), address());
        customer.open(way, who);
        return customer;
    }

    @Test
    void anSmsIsAnsweredWithItsLimitsInSight() throws Exception {
        StaffPage agent = agent("lina");
        DemoMessages customer = customer("sms", "13900005678");
        Shots.take(customer.page(), "demo-messages");
        customer.write("热水器漏水，地上都是水");
        agent.offer().waitFor();
        agent.accept();
        agent.sees("热水器漏水，地上都是水");

        var words = agent.page().getByLabel("回复", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true));
        words.fill("您好，请先关闭进水阀，擦干地面，再看接口处是否还在滴水。".repeat(4));
        assertThat(agent.page().locator(".hy-cost")).containsText("2 条短信");
        Shots.take(agent.page(), "sms-segments");
        agent.reply("您好，请先关闭进水阀");
        customer.sees("您好，请先关闭进水阀");
        assertThat(agent.timeline().getByText("已送达")).isVisible();

        customer.trouble("对方手机关机");
        agent.reply("师傅今天下午可以上门");
        assertThat(agent.timeline().getByText("未送达：对方手机关机或无信号")).isVisible();
        Shots.take(agent.page(), "sms-failed");
        customer.trouble("一切正常");
        agent.button("重试").click();
        assertThat(agent.timeline().getByText("未送达：对方手机关机或无信号")).hasCount(0);
        assertThat(agent.timeline().getByText("已送达")).isVisible();
        agent.seesOnce("师傅今天下午可以上门");

        customer.sendPicture(PICTURE);
        assertThat(agent.timeline().locator("img")).hasCount(1);

        customer.write("退订");
        customer.sees("您已退订");
        assertThat(agent.page().locator(".hy-shut")).containsText("客户已退订");
        Shots.take(agent.page(), "sms-opted-out");
        Shots.take(customer.page(), "demo-messages-talk");
        customer.write("恢复");
        assertThat(agent.page().locator(".hy-shut")).hasCount(0);
    }

    @Test
    void onWeChatTheAgentSeesWhatIsLeft() throws Exception {
        StaffPage agent = agent("lina");
        DemoMessages customer = customer("wechat", "xiaowang");
        customer.write("冰箱不制冷");
        agent.offer().waitFor();
        agent.accept();
        assertThat(agent.page().locator("hy-composer")).containsText("还可发 5 条");
        customer.choose("我要报修");
        agent.sees("[菜单] 我要报修");
        agent.reply("您好，请问冰箱是什么型号？");
        customer.sees("您好，请问冰箱是什么型号？");
        assertThat(agent.page().locator("hy-composer")).containsText("还可发 4 条");
        customer.sendPicture(PICTURE);
        assertThat(agent.timeline().locator("img")).hasCount(1);
        assertThat(agent.page().locator("hy-composer")).containsText("还可发 5 条");
        Shots.take(agent.page(), "wechat");
        Shots.take(customer.page(), "demo-wechat");

        customer.trouble("条数用完（45047）");
        agent.reply("麻烦您看一下铭牌");
        assertThat(agent.timeline().getByText("可回复的条数已用完")).isVisible();
        Shots.take(agent.page(), "wechat-full");
        for (int i = 0; i < 4; i++) {
            agent.reply("第" + i + "条");
        }
        assertThat(agent.page().locator(".hy-shut")).containsText("可发的条数已用完");
        customer.write("型号是 BCD-470");
        assertThat(agent.page().locator("hy-composer")).containsText("还可发 5 条");

        DemoMessages another = customer("wecom", "laozhang");
        another.write("油烟机漏油");
        agent.offer().waitFor();
        agent.accept();
        agent.sees("油烟机漏油");
        agent.reply("您好，已为您登记");
        another.sees("您好，已为您登记");
    }

    @Test
    void whatsAppShowsItsWindowAndTakesTemplates() throws Exception {
        StaffPage agent = agent("lina");
        DemoMessages customer = customer("whatsapp", "13900008765");
        customer.write("洗衣机不脱水");
        agent.offer().waitFor();
        agent.accept();
        assertThat(agent.page().locator("hy-composer").getByText("还可回复")).isVisible();
        agent.button("发送模板消息").click();
        agent.page().locator("#hy-blank-0").fill("王女士");
        agent.page().locator("#hy-blank-1").fill("周三上午");
        Shots.take(agent.page(), "whatsapp-template");
        agent.page().locator("hy-template-form").getByText("发送", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true)).click();
        customer.sees("您好王女士，您的维修单周三上午有新的进展");
        assertThat(agent.timeline().getByText("已读").last()).isVisible();
        Shots.take(agent.page(), "whatsapp");
    }
}
