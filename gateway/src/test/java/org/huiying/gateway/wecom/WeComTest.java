package org.huiying.gateway.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.Channel;
import org.huiying.gateway.contact.ChannelContract;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.DeskInMemory;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Outbound;
import org.huiying.gateway.contact.Words;
import org.huiying.gateway.wechat.WeChatSite;
import org.huiying.gateway.wechat.WithWeChat;
import org.huiying.standin.wechat.CustomerService;
import org.huiying.standin.wechat.Said;
import org.huiying.standin.wechat.WeChatStandIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithWeChat
class WeComTest extends ChannelContract {

    private static final String USER = "wmAAAAAAAAAAAAAAAAAAAAAA";
    private static final Address CUSTOMER = new Address(ChannelKind.WECOM, USER);

    @Autowired WeChatStandIn weChat;
    @Autowired DeskInMemory desk;
    @Autowired WeComInbox inbox;
    @Autowired List<Channel> channels;

    @BeforeEach
    void beginAnew() {
        weChat.forget();
        writes("您好");
    }

    private CustomerService service() {
        return weChat.customerService();
    }

    private Channel channel() {
        return channels.stream().filter(one -> one.kind() == ChannelKind.WECOM).findFirst().orElseThrow();
    }

    private static Outbound outbound(String words) {
        return new Outbound(CUSTOMER, new ExternalId("out-" + UUID.randomUUID().toString().substring(0, 20)),
                new Content.Text(new Words(words)));
    }

    private void writes(String words) {
        int before = desk.said(CUSTOMER).size();
        service().write(USER, words);
        await().atMost(WeChatSite.SOON).until(() -> desk.said(CUSTOMER).size() > before);
    }

    @Override
    protected Provider provider() {
        return new Provider() {

            @Override
            public Channel channel() {
                return WeComTest.this.channel();
            }

            @Override
            public DeskInMemory desk() {
                return desk;
            }

            @Override
            public Address customer() {
                return CUSTOMER;
            }

            @Override
            public void customerWrites(String words, int times) {
                service().pushes().next(times);
                writes(words);
            }

            @Override
            public void customerSends(byte[] picture) {
                int before = desk.said(CUSTOMER).size();
                service().sendPicture(USER, "image/png", picture);
                await().atMost(WeChatSite.SOON).until(() -> desk.said(CUSTOMER).size() > before);
            }

            @Override
            public int somebodyElseTells(String words) {
                return service().ringUnsigned();
            }

            @Override
            public List<String> reached() {
                return service().with(USER).stream().filter(said -> !said.mine()).map(Said::text).toList();
            }

            @Override
            public void loseNextAnswer() {
                weChat.troubles().loseAnswer();
            }

            @Override
            public void beBusyOnce() {
                weChat.troubles().answer(-1);
                weChat.troubles().answer(-1);
            }

            @Override
            public void refuseOnce() {
                weChat.troubles().answer(40096);
            }

            @Override
            public List<String> violations() {
                return weChat.violations();
            }
        };
    }

    @Test
    void whatALostPushWouldHaveToldIsFetchedInAnyCase() {
        service().pushes().next(0);
        service().write(USER, "这条没有推送");
        assertThat(desk.said(CUSTOMER)).doesNotContain(new Content.Text(new Words("这条没有推送")));
        inbox.fetchInAnyCase();
        await().atMost(WeChatSite.SOON).untilAsserted(() ->
                assertThat(desk.said(CUSTOMER)).containsOnlyOnce(new Content.Text(new Words("这条没有推送"))));
    }

    @Test
    void manyMessagesAreFetchedPageByPage() {
        int before = desk.said(CUSTOMER).size();
        for (int i = 0; i < 120; i++) {
            service().pushes().next(0);
            service().write(USER, "第" + i + "条");
        }
        inbox.fetchInAnyCase();
        await().atMost(WeChatSite.SOON).until(() -> desk.said(CUSTOMER).size() == before + 120);
    }

    @Test
    void aSessionThatIsServedElsewhereIsTakenBackAndAnswered() {
        service().state(USER, 3);
        assertThat(channel().send(outbound("您好"))).isInstanceOf(Delivery.Sent.class);
        assertThat(provider().reached()).containsExactly("您好");
    }

    @Test
    void hearsThatAMessageDidNotArrive() {
        Outbound outbound = outbound("您好");
        channel().send(outbound);
        service().failed(outbound.id().value(), 10);
        await().atMost(WeChatSite.SOON).untilAsserted(() -> assertThat(desk.reported(outbound.id()))
                .containsExactly(new Delivery.Failed("fail-10", "客户拒收，没有送达", "The customer refuses messages; it did not arrive")));
    }

    @Test
    void fiveAnswersAreTakenForOneMessageAndNoMore() {
        for (int i = 1; i <= 5; i++) {
            assertThat(channel().send(outbound("第" + i + "条"))).isInstanceOf(Delivery.Sent.class);
        }
        assertThat(channel().send(outbound("第6条"))).isInstanceOfSatisfying(Delivery.Failed.class,
                failed -> assertThat(failed.why()).contains("条数已用完"));
    }
}
