package org.huiying.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.huiying.app.demo.phone.DemoLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** A customer writes from his phone, and an agent answers in the console. */
@ContextConfiguration(initializers = DemoLine.class)
class MessagesTest extends BrowserTest {

    private static final byte[] PICTURE = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final List<StaffPage> agents = new ArrayList<>();

    @AfterEach
    void nothingMoreIsOfferedToThem() {
        agents.forEach(StaffPage::takesABreak);
        agents.clear();
    }

    private StaffPage agent(String login) throws Exception {
        StaffPage agent = new StaffPage(browser(1440, 900), address());
        agent.signIn(login, password(login));
        agent.goOnline();
        agents.add(agent);
        return agent;
    }

    private DemoMessages customer(String way, String who) {
        DemoMessages customer = new DemoMessages(browser(420, 900), address());
        customer.open(way, who);
        return customer;
    }

    @Test
    void anSmsIsAnsweredWithItsLimitsInSight() throws Exception {
        StaffPage agent = agent("zhoumin");
        DemoMessages customer = customer("sms", "13900005678");
        Shots.take(customer.page(), "demo-messages");
        customer.write("热水器漏水，地上都是水");
        agent.offer().waitFor();
        agent.accept();
        agent.sees("热水器漏水，地上都是水");

        var words = agent.page().getByLabel("回复", new Page.GetByLabelOptions().setExact(true));
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
        assertThat(customer.talk().getByText("师傅今天下午可以上门")).hasCount(2);

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
        StaffPage agent = agent("chenjing");
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
        assertThat(agent.page().locator(".hy-shut")).containsText("可发的条数已用完");
        Shots.take(agent.page(), "wechat-full");
        customer.write("型号是 BCD-470");
        assertThat(agent.page().locator("hy-composer")).containsText("还可发 5 条");
        agent.button("重试").click();
        assertThat(agent.timeline().getByText("可回复的条数已用完")).hasCount(0);
        customer.sees("麻烦您看一下铭牌");
        agent.seesOnce("麻烦您看一下铭牌");

        DemoMessages another = customer("wecom", "laozhang");
        another.write("油烟机漏油");
        agent.offer().waitFor();
        agent.accept();
        agent.sees("油烟机漏油");
        agent.reply("您好，已为您登记");
        another.sees("您好，已为您登记");
    }

    /** Chat to text message and back to one customer; and a record that was merged by mistake is taken apart. */
    @Test
    void aChatGoesOnByTextMessageAndAMergeIsUndone() throws Exception {
        StaffPage agent = agent("wangqiang");
        DemoMessages stranger = customer("sms", "13900007777");
        stranger.write("在吗");
        agent.offer().waitFor();
        agent.accept();
        CustomerPage visitor = new CustomerPage(browser(420, 800), address());
        visitor.openShop();
        visitor.startChat("热水器", "热水器", "热水器漏水", "陈先生");
        agent.offer().waitFor();
        agent.accept();
        agent.sees("热水器漏水");
        agent.button("更多").click();
        agent.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("改用短信继续")).click();
        agent.page().locator("#hy-sms-number").fill("13900007777");
        agent.button("查看").click();
        assertThat(agent.page().locator("hy-continue-by-sms")).containsText("这个号码属于客户");
        Shots.take(agent.page(), "sms-obstacle");
        agent.page().locator("#hy-sms-number").fill("13900008888");
        agent.button("查看").click();
        agent.page().locator("#hy-sms-agreed").check();
        Shots.take(agent.page(), "sms-continue");
        agent.button("改用短信").click();
        agent.sees("对话改用短信继续，发往尾号 8888");
        assertThat(agent.page().locator("hy-continue-by-sms")).hasCount(0);
        agent.reply("请先关闭进水阀，拍一张照片给我");
        DemoMessages phone = customer("sms", "13900008888");
        phone.sees("请先关闭进水阀，拍一张照片给我");
        phone.write("关好了，马上拍");
        agent.sees("关好了，马上拍");
        Shots.take(agent.page(), "sms-continued");
        Shots.take(visitor.page(), "chat-moved");

        agent.page().locator(".hy-row", new Page.LocatorOptions().setHasText("来电 7777")).click();
        agent.sees("在吗");
        agent.openSide("客户");
        agent.button("合并客户").click();
        agent.page().getByPlaceholder("按姓名或电话搜索").fill("13900008888");
        agent.page().locator("hy-merge .hy-targets button").first().click();
        agent.page().getByRole(AriaRole.DIALOG).last().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("合并客户").setExact(true)).click();
        assertThat(agent.page().locator(".hy-parts li")).hasCount(1);
        Shots.take(agent.page(), "customer-merged");
        agent.button("拆分").click();
        Shots.take(agent.page(), "customer-unmerge");
        agent.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("拆分").setExact(true)).click();
        assertThat(agent.page().locator(".hy-parts li")).hasCount(0);
    }

    @Test
    void whoWasMissedOnThePhoneGoesOnInTheChat() throws Exception {
        Telephone caller = Telephone.customers(browser(480, 800), address());
        caller.call("13900006666");
        caller.hears("欢迎致电售后服务热线");
        caller.press("1");
        caller.hears("如果不想等待，请按 1");
        caller.hangUp();
        DemoMessages phone = customer("sms", "13900006666");
        phone.sees("抱歉刚才没有接到您的来电");
        String link = phone.talk().getByRole(AriaRole.LINK).last().getAttribute("href");
        Page chat = browser(420, 800);
        chat.navigate(address() + link.substring(link.indexOf("/chat/")));
        CustomerPage visitor = new CustomerPage(chat, address());
        visitor.sees("抱歉，刚才没有接到您的电话");
        Shots.take(chat, "chat-missed");
        visitor.say("空调不制冷，等了很久没人接");
        StaffPage agent = agent("lina");
        agent.offer().waitFor();
        agent.accept();
        agent.sees("空调不制冷，等了很久没人接");
        agent.sees("已给来电号码发送在线咨询链接");
        agent.reply("抱歉让您久等，我们接着处理");
        visitor.sees("抱歉让您久等，我们接着处理");
        Shots.take(agent.page(), "chat-after-missed-call");
        Shots.take(chat, "chat-missed-answered");
    }

    @Test
    void whatsAppShowsItsWindowAndTakesTemplates() throws Exception {
        StaffPage agent = agent("sunli");
        DemoMessages customer = customer("whatsapp", "13900008765");
        customer.write("洗衣机不脱水");
        agent.offer().waitFor();
        agent.accept();
        assertThat(agent.page().locator("hy-composer").getByText("还可回复")).isVisible();
        agent.button("发送模板消息").click();
        agent.page().locator("#hy-blank-0").fill("王女士");
        agent.page().locator("#hy-blank-1").fill("周三上午");
        Shots.take(agent.page(), "whatsapp-template");
        agent.page().locator("hy-template-form").getByText("发送", new Locator.GetByTextOptions().setExact(true)).click();
        customer.sees("您好王女士，您的维修单周三上午有新的进展");
        assertThat(agent.timeline().getByText("已读").last()).isVisible();
        Shots.take(agent.page(), "whatsapp");
    }
}
