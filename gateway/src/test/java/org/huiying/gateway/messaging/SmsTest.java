package org.huiying.gateway.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.AttachmentId;
import org.huiying.gateway.contact.Channel;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Outbound;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.Words;
import org.huiying.standin.StandIn;
import org.huiying.standin.call.Sids;
import org.huiying.standin.webhook.SignedWebhooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = MessagingSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "huiying.twilio.account-sid=" + MessagingSite.ACCOUNT, "huiying.twilio.auth-token=" + MessagingSite.TOKEN,
    "huiying.twilio.public-url=" + MessagingSite.PUBLIC_URL, "huiying.twilio.sms-from=+8675588888888"})
class SmsTest {

    private static final String CUSTOMER = "+8613800138000";

    @LocalServerPort int port;
    @Autowired MessagingSite.Desk desk;
    @Autowired StandIn twilio;
    @Autowired Channel channel;
    private SignedWebhooks webhooks;

    @BeforeEach
    void connect() {
        webhooks = new SignedWebhooks(MessagingSite.TOKEN, MessagingSite.PUBLIC_URL, "http://127.0.0.1:" + port);
    }

    @AfterEach
    void everyRequestWasAllowed() {
        assertThat(twilio.violations()).isEmpty();
    }

    private Map<String, String> message(String sid, String body) {
        return Map.of("MessageSid", sid, "From", CUSTOMER, "To", "+8675588888888", "Body", body, "NumMedia", "0");
    }

    private Outbound outbound(String words) {
        return new Outbound(new Address(ChannelKind.SMS, CUSTOMER), new ExternalId(UUID.randomUUID().toString()),
                new Content.Text(new Words(words)), null);
    }

    @Test
    void takesInWhatACustomerWritesOnce() {
        String sid = Sids.next("SM");
        var answer = webhooks.post("/hooks/twilio/sms", message(sid, "空调不制冷 & 漏水"));
        webhooks.post("/hooks/twilio/sms", message(sid, "空调不制冷 & 漏水"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<Response/>");
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(t -> assertThat(t).contains("xml"));
        assertThat(desk.received).containsOnlyOnce(new Inbound.Said(new Address(ChannelKind.SMS, CUSTOMER),
                new ExternalId(sid), new Content.Text(new Words("空调不制冷 & 漏水"))));
    }

    @Test
    void takesInPicturesAsLinks() {
        String sid = Sids.next("MM");
        webhooks.post("/hooks/twilio/sms", Map.of("MessageSid", sid, "From", CUSTOMER, "To", "+8675588888888",
                "Body", "", "NumMedia", "1", "MediaUrl0", "https://api.twilio.com/media/1", "MediaContentType0", "image/jpeg"));
        assertThat(desk.received).contains(new Inbound.Said(new Address(ChannelKind.SMS, CUSTOMER), new ExternalId(sid),
                new Content.Text(new Words("[图片] https://api.twilio.com/media/1"))));
    }

    @Test
    void refusesWhatTwilioHasNotSigned() {
        int before = desk.received.size();
        var form = message(Sids.next("SM"), "你好");
        for (var answer : java.util.List.of(webhooks.post("/hooks/twilio/sms", form, "bm90IHNpZ25lZA=="),
                webhooks.post("/hooks/twilio/sms", form, ""),
                new SignedWebhooks(MessagingSite.TOKEN, "http://127.0.0.1:" + port, "http://127.0.0.1:" + port)
                        .post("/hooks/twilio/sms", form))) {
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(desk.received).hasSize(before);
    }

    @Test
    void tellsTheCustomerWhenHeCannotBeServed() {
        desk.refusal = new Receipt.Refused("no-queue", "暂时没有可用的服务队列", "no queue");
        assertThat(webhooks.post("/hooks/twilio/sms", message(Sids.next("SM"), "你好")).body())
                .contains("<Body>暂时没有可用的服务队列</Body>");
        desk.refusal = null;
    }

    @Test
    void sendsWordsAndHearsWhatBecameOfThem() {
        Outbound outbound = outbound("请先检查滤网");
        Delivery delivery = channel.send(outbound);
        assertThat(delivery).isInstanceOf(Delivery.Sent.class);
        var asked = twilio.rest().asked().getLast();
        assertThat(asked.first("Body")).isEqualTo("请先检查滤网");
        assertThat(asked.first("To")).isEqualTo(CUSTOMER);
        String callback = asked.first("StatusCallback").substring(MessagingSite.PUBLIC_URL.length());
        String sid = ((Delivery.Sent) delivery).provider().value();
        for (String status : new String[] {"queued", "sent", "delivered"}) {
            assertThat(webhooks.post(callback, Map.of("MessageSid", sid, "MessageStatus", status)).statusCode()).isEqualTo(200);
        }
        webhooks.post(callback, Map.of("MessageSid", sid, "MessageStatus", "undelivered", "ErrorCode", "30003"));
        assertThat(desk.reported.get(outbound.id())).containsExactly(new Delivery.Sent(new ExternalId(sid)),
                new Delivery.Delivered(),
                new Delivery.Failed("30003", "对方手机关机或无信号", "The phone is switched off or out of reach"));
    }

    @Test
    void sendsALinkWithItsTitle() {
        channel.send(new Outbound(new Address(ChannelKind.SMS, CUSTOMER), new ExternalId("link-1"),
                new Content.Link("维修进度", URI.create("https://cc.example.cn/t/abc")), null));
        assertThat(twilio.rest().asked().getLast().first("Body")).isEqualTo("维修进度 https://cc.example.cn/t/abc");
    }

    @Test
    void waitsAsLongAsTwilioAsks() {
        int before = twilio.messages().sent().size();
        twilio.rest().troubles().busy(7);
        assertThat(channel.send(outbound("你好"))).isEqualTo(new Delivery.Later(Duration.ofSeconds(7), "Twilio answers 429"));
        assertThat(twilio.messages().sent()).hasSize(before);
    }

    @Test
    void looksBeforeItSendsAgainWhatMayHaveBeenSent() {
        int before = twilio.messages().sent().size();
        Outbound taken = outbound("师傅明天上午到");
        twilio.rest().troubles().broken(true);
        assertThat(channel.send(taken)).isInstanceOf(Delivery.Later.class);
        assertThat(channel.send(taken)).isInstanceOf(Delivery.Sent.class);
        assertThat(twilio.messages().sent()).hasSize(before + 1);

        Outbound lost = outbound("师傅明天下午到");
        twilio.rest().troubles().broken(false);
        assertThat(channel.send(lost)).isInstanceOf(Delivery.Later.class);
        assertThat(channel.send(lost)).isInstanceOf(Delivery.Sent.class);
        assertThat(twilio.messages().sent()).hasSize(before + 2);
    }

    @Test
    void saysWhyItCannotBeSent() {
        twilio.rest().troubles().refused(21610);
        assertThat(channel.send(outbound("你好"))).isEqualTo(
                new Delivery.Failed("21610", "客户已退订短信", "The customer has opted out of messages"));
        assertThat(channel.send(outbound("字".repeat(TwilioSms.LONGEST + 1)))).isInstanceOf(Delivery.Failed.class);
        assertThat(channel.send(new Outbound(new Address(ChannelKind.SMS, CUSTOMER), new ExternalId("file-1"),
                new Content.File(new AttachmentId(UUID.randomUUID())), null))).isInstanceOf(Delivery.Failed.class);
    }
}
