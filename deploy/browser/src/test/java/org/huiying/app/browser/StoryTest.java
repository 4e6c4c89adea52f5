package org.huiying.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A customer chats, an agent helps her; the page is loaded again and the network cut in the middle. */
class StoryTest extends BrowserTest {

    @Test
    void customerIsHelpedAlthoughTheNetworkBreaks() throws Exception {
        try (CuttableNetwork network = new CuttableNetwork(port)) {
            StaffPage agent = new StaffPage(browser(1440, 900), address());
            agent.signIn("lina", password("lina"));
            Shots.take(agent.page(), "console-nothing-yet");
            agent.goOnline();
            StaffPage supervisor = new StaffPage(browser(1440, 900), address());
            supervisor.signIn("zhoumin", password("zhoumin"));
            supervisor.open("wallboard");
            assertThat(supervisor.page().locator("hy-board-agents")).containsText("李娜");

            CustomerPage customer = new CustomerPage(browser(1440, 900), network.address());
            customer.openShop();
            Shots.take(customer.page(), "shop-home");
            customer.startChat("空调", "空调", "昨晚开始不制冷，外机在转", "王女士");

            agent.offer().waitFor();
            Shots.take(agent.page(), "console-offer");
            assertThat(supervisor.page().locator("hy-board-agents")).containsText("振铃");
            agent.accept();
            assertThat(supervisor.page().locator("hy-board-agents")).containsText("服务中");
            Shots.take(supervisor.page(), "wallboard-busy");
            agent.sees("昨晚开始不制冷，外机在转");
            agent.reply("您好，请先看一下滤网是不是脏了");
            customer.sees("您好，请先看一下滤网是不是脏了");
            Shots.take(customer.page(), "shop-chat");
            Shots.take(agent.page(), "console-conversation");

            supervisor.open(agent.path());
            supervisor.sees("昨晚开始不制冷，外机在转");

            network.cut();
            customer.say("滤网上周刚洗过");
            agent.reply("那请看看外机前面有没有东西挡住");
            network.mend();
            agent.sees("滤网上周刚洗过");
            customer.sees("那请看看外机前面有没有东西挡住");

            customer.page().reload();
            customer.sees("昨晚开始不制冷，外机在转");
            customer.say("外机前面没有东西");
            agent.sees("外机前面没有东西");
            agent.page().reload();
            for (String said : new String[] {"滤网上周刚洗过", "那请看看外机前面有没有东西挡住", "外机前面没有东西"}) {
                customer.seesOnce(said);
                agent.seesOnce(said);
            }

            supervisor.seesOnce("外机前面没有东西");
            Shots.take(supervisor.page(), "supervisor-watches");

            String title = agent.sendSuggestedArticle();
            customer.sees(title);
            Shots.take(agent.page(), "console-knowledge");
            Shots.take(customer.page(), "shop-article");

            agent.registerTicket("13800138000", "北京市", "朝阳区", "建国路 88 号 1 单元 602");
            assertThat(customer.page().locator("huiying-chat").getByText(Pattern.compile("维修工单 .+ 已登记"))).isVisible();
            Shots.take(customer.page(), "shop-ticket");
            supervisor.open("tickets");
            assertThat(supervisor.page().locator("hy-tickets")).containsText("王女士");
            Shots.take(supervisor.page(), "tickets-with-one");

            agent.promiseInHalfAnHour("问清主板价格后回电");
            agent.end("待回访", "疑似主板故障，需核价后回电");
            customer.rates("非常满意");

            clock.advance(Duration.ofMinutes(31));
            agent.goOnline();
            agent.offer().waitFor();
            Shots.take(agent.page(), "console-callback-offer");
            agent.accept();
            assertThat(agent.page().locator(".hy-callback-card")).containsText("问清主板价格后回电");
            Shots.take(agent.page(), "console-callback");
            agent.reportCallback("已告知价格，客户同意维修");
        }
    }
}
