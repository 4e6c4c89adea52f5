package org.huiying.gateway.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.Channel;
import org.huiying.gateway.contact.ChannelContract;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.DeskInMemory;
import org.huiying.standin.StandIn;
import org.huiying.standin.call.Sids;
import org.huiying.standin.message.Files;
import org.huiying.standin.message.Message;
import org.huiying.standin.time.SteppedTimeline;
import org.huiying.standin.webhook.SignedWebhooks;
import org.huiying.standin.webhook.Treatment;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is the same of text messages and WhatsApp: Twilio is on the other side of both. */
@SpringBootTest(classes = MessagingSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "huiying.twilio.account-sid=" + MessagingSite.ACCOUNT, "huiying.twilio.auth-token=" + MessagingSite.TOKEN,
    "huiying.twilio.public-url=" + MessagingSite.PUBLIC_URL, "huiying.twilio.sms-from=" + MessagingSite.OURS,
    "huiying.whatsapp.from=" + MessagingSite.OURS, "huiying.whatsapp.templates[0].sid=" + MessagingSite.TEMPLATE,
    "huiying.whatsapp.templates[0].name=进展",
    "huiying.whatsapp.templates[0].body=您好{{1}}，您的维修单{{2}}有新进展，请回复任意内容查看。"})
abstract class TwilioChannelContract extends ChannelContract {

    static final String CUSTOMER = "+8613800138000";
    private static final int REFUSED_NUMBER = 21211;

    @LocalServerPort int port;
    @Autowired DeskInMemory desk;
    @Autowired StandIn twilio;
    @Autowired SteppedTimeline timeline;
    @Autowired List<Channel> channels;

    private final ChannelKind kind;
    final String prefix;

    TwilioChannelContract(ChannelKind kind) {
        this.kind = kind;
        this.prefix = kind == ChannelKind.WHATSAPP ? "whatsapp:" : "";
    }

    @BeforeEach
    void beginAnew() {
        twilio.forget();
        desk.refusal = null;
        twilio.messages().receive(prefix + CUSTOMER, "您好", List.of());
        settle();
    }

    Channel channel() {
        return channels.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    Address customer() {
        return new Address(kind, CUSTOMER);
    }

    /** Until everything has been told that is told by itself. */
    void settle() {
        timeline.pass(Duration.ofSeconds(5), twilio.webhooks()::settle);
    }

    @Override
    protected Provider provider() {
        return new Provider() {

            @Override
            public Channel channel() {
                return TwilioChannelContract.this.channel();
            }

            @Override
            public DeskInMemory desk() {
                return desk;
            }

            @Override
            public Address customer() {
                return TwilioChannelContract.this.customer();
            }

            @Override
            public void customerWrites(String words, int times) {
                twilio.webhooks().faults().next("/sms", new Treatment(java.util.Collections.nCopies(times, Duration.ZERO)));
                twilio.messages().receive(prefix + CUSTOMER, words, List.of());
                settle();
            }

            @Override
            public void customerSends(byte[] picture) {
                twilio.messages().receive(prefix + CUSTOMER, "", List.of(new Files.File("image/png", picture)));
                settle();
            }

            @Override
            public int somebodyElseTells(String words) {
                return new SignedWebhooks("not the token", MessagingSite.PUBLIC_URL, "http://127.0.0.1:" + port)
                        .post("/hooks/twilio/sms", Map.of("MessageSid", Sids.next("SM"), "From", prefix + CUSTOMER,
                                "To", prefix + MessagingSite.OURS, "Body", words)).statusCode();
            }

            @Override
            public List<String> reached() {
                settle();
                return twilio.messages().with(prefix + CUSTOMER).stream()
                        .filter(one -> one.to().equals(prefix + CUSTOMER)).map(Message::body).toList();
            }

            @Override
            public void loseNextAnswer() {
                twilio.rest().troubles().broken(true);
            }

            @Override
            public void beBusyOnce() {
                twilio.rest().troubles().busy(7);
            }

            @Override
            public void refuseOnce() {
                twilio.rest().troubles().refused(REFUSED_NUMBER);
            }

            @Override
            public List<String> violations() {
                return twilio.violations();
            }
        };
    }
}
