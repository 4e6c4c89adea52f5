package org.huiying.gateway.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.gateway.contact.AttachmentId;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Outbound;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.Words;
import org.huiying.standin.message.Fate;
import org.huiying.standin.message.Files;
import org.huiying.standin.message.Message;
import org.huiying.standin.webhook.Treatment;
import org.junit.jupiter.api.Test;

class SmsTest extends TwilioChannelContract {

    SmsTest() {
        super(ChannelKind.SMS);
    }

    private Outbound outbound(String words) {
        return new Outbound(customer(), new ExternalId(UUID.randomUUID().toString()), new Content.Text(new Words(words)));
    }

    private String told() {
        settle();
        return twilio.messages().with(CUSTOMER).getLast().body();
    }

    @Test
    void tellsTheCustomerAtOnceWhatTheDeskAnswers() {
        desk.refusal = new Receipt.Refused("no-queue", "暂时没有可用的服务队列", "no queue");
        twilio.messages().receive(CUSTOMER, "你好", List.of());
        assertThat(told()).isEqualTo("暂时没有可用的服务队列");
        desk.refusal = new Receipt.Accepted(0, Instant.EPOCH, "您已退订");
        twilio.messages().receive(CUSTOMER, "退订", List.of());
        assertThat(told()).isEqualTo("您已退订");
    }

    @Test
    void leavesTheAnswerToTwilioWhereTwilioHasGivenIt() {
        desk.refusal = new Receipt.Accepted(0, Instant.EPOCH, "您已退订");
        twilio.messages().receive(CUSTOMER, "STOP", List.of());
        assertThat(told()).isEqualTo("STOP");
    }

    @Test
    void takesInWordsAndEachPictureOfOneMessage() {
        int before = desk.said(customer()).size();
        twilio.messages().receive(CUSTOMER, "显示E4", List.of(new Files.File("image/png", PICTURE),
                new Files.File("audio/amr", "#!AMR\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))));
        settle();
        assertThat(desk.said(customer()).subList(before, desk.said(customer()).size())).satisfiesExactly(
                words -> assertThat(words).isEqualTo(new Content.Text(new Words("显示E4"))),
                picture -> assertThat(picture).isInstanceOf(Content.Held.class),
                voice -> assertThat(voice).isInstanceOf(Content.Held.class));
    }

    @Test
    void hearsEveryStepOfWhatItSends() {
        Outbound outbound = outbound("请先检查滤网");
        Delivery.Queued queued = (Delivery.Queued) channel().send(outbound);
        settle();
        assertThat(desk.reported(outbound.id()))
                .containsExactly(new Delivery.Sent(queued.provider()), new Delivery.Delivered());
    }

    @Test
    void hearsWhyItDidNotArrive() {
        twilio.messages().fate(CUSTOMER, Fate.undelivered(30003));
        Outbound outbound = outbound("请先检查滤网");
        channel().send(outbound);
        settle();
        assertThat(desk.reported(outbound.id()).getLast()).isEqualTo(new Delivery.Failed("30003",
                "未送达：对方手机关机或无信号", "Not delivered: The phone is switched off or out of reach"));
    }

    @Test
    void hearsOfWhatIsToldLateTwiceOrNotAtAll() {
        twilio.webhooks().faults().next("message-status", Treatment.late(Duration.ofSeconds(3)));
        twilio.webhooks().faults().next("message-status", Treatment.doubled(Duration.ofSeconds(1)));
        Outbound late = outbound("第一条");
        channel().send(late);
        settle();
        assertThat(desk.reported(late.id())).hasSize(3).last().isInstanceOf(Delivery.Sent.class);
        twilio.webhooks().faults().next("message-status", Treatment.LOST);
        twilio.webhooks().faults().next("message-status", Treatment.LOST);
        Outbound lost = outbound("第二条");
        channel().send(lost);
        settle();
        assertThat(desk.reported(lost.id())).isEmpty();
    }

    @Test
    void sendsALinkWithItsTitle() {
        channel().send(new Outbound(customer(), new ExternalId("link-1"),
                new Content.Link("维修进度", URI.create("https://cc.example.cn/t/abc"))));
        assertThat(twilio.rest().asked().getLast().first("Body")).isEqualTo("维修进度 https://cc.example.cn/t/abc");
    }

    @Test
    void waitsAsLongAsTwilioAsks() {
        twilio.rest().troubles().busy(7);
        assertThat(channel().send(outbound("你好"))).isEqualTo(new Delivery.Later(Duration.ofSeconds(7), "Twilio answers 429", false));
    }

    @Test
    void doesNotTakeAnEarlierReplyOfTheSameWordsForOneThatWasLost() {
        Delivery.Queued first = (Delivery.Queued) channel().send(outbound("好的"));
        desk.knows(first.provider());
        Outbound second = outbound("好的");
        Outbound again = new Outbound(second.to(), second.id(), second.content(), null, Instant.EPOCH);
        assertThat(channel().send(again)).isInstanceOfSatisfying(Delivery.Queued.class,
                queued -> assertThat(queued.provider()).isNotEqualTo(first.provider()));
    }

    @Test
    void saysThatTheCustomerHasOptedOut() {
        twilio.messages().receive(CUSTOMER, "STOP", List.of());
        assertThat(channel().send(outbound("你好"))).isEqualTo(
                new Delivery.Failed("21610", "客户已退订短信", "The customer has opted out of messages",
                        Delivery.Limit.OPTED_OUT));
        twilio.messages().receive(CUSTOMER, "START", List.of());
        assertThat(channel().send(outbound("你好"))).isInstanceOf(Delivery.Queued.class);
    }

    @Test
    void carriesNoPictures() {
        assertThat(channel().send(new Outbound(customer(), new ExternalId("file-1"),
                new Content.File(new AttachmentId(UUID.randomUUID()))))).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void aMessageWithoutAnythingInItIsLeftAside() {
        int before = desk.received().size();
        twilio.messages().receive("anonymous", Map.of("Body", "你好"), List.of());
        Message empty = twilio.messages().receive(CUSTOMER, "", List.of());
        settle();
        assertThat(empty.status()).isEqualTo("received");
        assertThat(desk.received()).hasSize(before);
    }
}
