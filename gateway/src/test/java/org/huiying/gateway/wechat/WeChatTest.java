package org.huiying.gateway.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import me.chanjar.weixin.mp.api.WxMpService;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.Attachments;
import org.huiying.gateway.contact.Channel;
import org.huiying.gateway.contact.ChannelContract;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.DeskInMemory;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Fetched;
import org.huiying.gateway.contact.HeldFile;
import org.huiying.gateway.contact.Outbound;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.Words;
import org.huiying.standin.time.SteppedTimeline;
import org.huiying.standin.wechat.OfficialAccount;
import org.huiying.standin.wechat.Said;
import org.huiying.standin.wechat.WeChatStandIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithWeChat
class WeChatTest extends ChannelContract {

    private static final String FOLLOWER = "oDF3iY9FMaswOPWjCIp_f3Bnpljk";
    private static final Address CUSTOMER = new Address(ChannelKind.WECHAT, FOLLOWER);

    @Autowired WeChatStandIn weChat;
    @Autowired SteppedTimeline timeline;
    @Autowired DeskInMemory desk;
    @Autowired List<Channel> channels;
    @Autowired WxMpService library;

    @BeforeEach
    void beginAnew() {
        weChat.forget();
        desk.refusal = null;
        account().write(FOLLOWER, "您好");
    }

    private OfficialAccount account() {
        return weChat.officialAccount();
    }

    private Channel channel() {
        return channels.stream().filter(one -> one.kind() == ChannelKind.WECHAT).findFirst().orElseThrow();
    }

    private static Outbound outbound(String words) {
        return new Outbound(CUSTOMER, new ExternalId(UUID.randomUUID().toString()), new Content.Text(new Words(words)));
    }

    private Content last() {
        return desk.said(CUSTOMER).getLast();
    }

    private void assertFailed(Delivery delivery, String code, String why) {
        assertThat(delivery).isInstanceOfSatisfying(Delivery.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo(code);
            assertThat(failed.why()).contains(why);
        });
    }

    @Override
    protected Provider provider() {
        return new Provider() {

            @Override
            public Channel channel() {
                return WeChatTest.this.channel();
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
                account().pushes().next(times);
                account().write(FOLLOWER, words);
            }

            @Override
            public void customerSends(byte[] picture) {
                account().sendPicture(FOLLOWER, "image/png", picture);
            }

            @Override
            public int somebodyElseTells(String words) {
                return account().pushUnsigned(FOLLOWER, words);
            }

            @Override
            public List<String> reached() {
                return account().with(FOLLOWER).stream().filter(said -> !said.mine()).map(Said::text).toList();
            }

            @Override
            public void loseNextAnswer() {
                weChat.troubles().loseAnswer();
            }

            @Override
            public void beBusyOnce() {
                weChat.troubles().answer(-1);
            }

            @Override
            public void refuseOnce() {
                weChat.troubles().answer(45015);
            }

            @Override
            public List<String> violations() {
                return weChat.violations();
            }
        };
    }

    @Test
    void fiveAnswersAreTakenForOneMessageAndNoMore() {
        for (int i = 1; i <= 5; i++) {
            assertThat(channel().send(outbound("第" + i + "条"))).isInstanceOf(Delivery.Sent.class);
        }
        Delivery sixth = channel().send(outbound("第6条"));
        assertFailed(sixth, "45047", "条数已用完");
        assertThat(((Delivery.Failed) sixth).limit()).isEqualTo(Delivery.Limit.NONE_LEFT);
        account().write(FOLLOWER, "好的");
        assertThat(channel().send(outbound("第6条"))).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void twoDaysLaterNothingIsTaken() {
        timeline.pass(Duration.ofHours(48), () -> { });
        Delivery late = channel().send(outbound("还在吗"));
        assertFailed(late, "45015", "回复时限");
        assertThat(((Delivery.Failed) late).limit()).isEqualTo(Delivery.Limit.WINDOW_CLOSED);
    }

    @Test
    void theTermsSayWhatWeChatHolds() {
        var window = channel().terms().window();
        assertThat(window).isNotNull();
        Instant now = timeline.now();
        assertThat(window.written(null, now).left()).isEqualTo(5);
        assertThat(window.written(null, now).until()).isEqualTo(now.plus(Duration.ofHours(48)));
        assertThat(window.pressed(null, now).left()).isEqualTo(3);
    }

    @Test
    void aTokenThatIsNoLongerValidIsRenewedAndTheMessageSentOnce() {
        channel().send(outbound("第一条"));
        account().tokens().revoke();
        assertThat(channel().send(outbound("第二条"))).isInstanceOf(Delivery.Sent.class);
        assertThat(provider().reached()).containsExactly("第一条", "第二条");
    }

    @Test
    void theTokenIsAskedForOnceAndSharedInRedis() throws Exception {
        channel().send(outbound("第一条"));
        int given = account().tokens().given();
        channel().send(outbound("第二条"));
        assertThat(account().tokens().given()).isEqualTo(given);
        assertThat(library.getWxMpConfigStorage().getAccessToken()).isEqualTo(library.getAccessToken());
    }

    @Test
    void aVoiceComesWithItsWords() {
        byte[] amr = "#!AMR\n...".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        account().speak(FOLLOWER, amr, "空调一直滴水。");
        assertThat(last()).isInstanceOfSatisfying(Content.Held.class, held -> {
            assertThat(held.words()).isEqualTo("空调一直滴水。");
            assertThat(held.file().kind()).isEqualTo(HeldFile.Kind.VOICE);
            assertThat(channel().fetch(CUSTOMER, held.file())).isInstanceOfSatisfying(Fetched.Here.class,
                    here -> assertThat(here.content()).isEqualTo(amr));
        });
    }

    @Test
    void aPlaceAndAMenuEntryAreTakenIn() {
        account().sendPlace(FOLLOWER, 22.54, 114.05, "深圳市福田区");
        assertThat(last()).isEqualTo(new Content.Place(22.54, 114.05, "深圳市福田区"));
        timeline.pass(Duration.ofSeconds(1), () -> { });
        account().press(FOLLOWER, "repair");
        assertThat(last()).isEqualTo(new Content.Pressed("报修"));
    }

    @Test
    void aPressThatIsPushedThreeTimesIsTakenInOnce() {
        int before = desk.said(CUSTOMER).size();
        account().pushes().next(3);
        timeline.pass(Duration.ofSeconds(7), () -> { });
        account().press(FOLLOWER, "repair");
        assertThat(desk.said(CUSTOMER)).hasSize(before + 1);
    }

    @Test
    void whoFollowsTheAccountTroublesNobody() {
        int before = desk.received().size();
        account().follow(FOLLOWER);
        assertThat(desk.received()).hasSize(before);
    }

    @Test
    void whatTheDeskAnswersAtOnceIsReadInTheAnswerToThePush() {
        desk.refusal = new Receipt.Refused("no-queue", "暂时没有可用的服务队列", "no queue");
        account().write(FOLLOWER, "有人吗");
        assertThat(provider().reached()).containsExactly("暂时没有可用的服务队列");
    }

    @Test
    void aPictureOfOursIsUploadedAndSent() {
        var stored = desk.store(CUSTOMER, new Attachments.NewAttachment("p.png", "image/png", 1, 1, PICTURE));
        assertThat(channel().send(new Outbound(CUSTOMER, new ExternalId("p-1"), new Content.File(stored.id()))))
                .isInstanceOf(Delivery.Sent.class);
        String media = account().with(FOLLOWER).getLast().media();
        assertThat(account().file(media)).hasValueSatisfying(file -> assertThat(file.content()).isEqualTo(PICTURE));
    }

    @Test
    void aFileThatWeChatNoLongerHasIsGone() {
        assertThat(channel().fetch(CUSTOMER, new HeldFile(HeldFile.Kind.PICTURE, "MEDIA0"))).isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void whatMayHaveBeenSentIsLeftToItsSender() {
        Outbound lost = new Outbound(CUSTOMER, new ExternalId("l-1"), new Content.Text(new Words("您好")), null, Instant.EPOCH);
        assertFailed(channel().send(lost), "uncertain", "不能确定");
    }
}
