package org.huiying.gateway.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.gateway.contact.Attachments;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Outbound;
import org.huiying.gateway.contact.Template;
import org.huiying.gateway.contact.Words;
import org.junit.jupiter.api.Test;

class WhatsAppTest extends TwilioChannelContract {

    private static final Duration A_DAY = Duration.ofHours(24);

    WhatsAppTest() {
        super(ChannelKind.WHATSAPP);
    }

    private Outbound outbound(Content content) {
        return new Outbound(customer(), new ExternalId(UUID.randomUUID().toString()), content);
    }

    private void aDayPasses() {
        timeline.pass(A_DAY, twilio.webhooks()::settle);
    }

    @Test
    void hearsThatItWasRead() {
        Outbound outbound = outbound(new Content.Text(new Words("请先检查滤网")));
        channel().send(outbound);
        settle();
        assertThat(desk.reported(outbound.id()).getLast()).isEqualTo(new Delivery.Read());
    }

    @Test
    void aDayAfterTheCustomerWroteOnlyAnApprovedTextIsTaken() {
        aDayPasses();
        Outbound words = outbound(new Content.Text(new Words("请先检查滤网")));
        channel().send(words);
        settle();
        assertThat(desk.reported(words.id())).singleElement().isInstanceOfSatisfying(Delivery.Failed.class,
                failed -> assertThat(failed.why()).contains("24 小时"));

        Template template = channel().templates().getFirst();
        Outbound filled = outbound(new Content.Filled(template, List.of("张三", "W-26110001")));
        channel().send(filled);
        settle();
        assertThat(desk.reported(filled.id()).getLast()).isEqualTo(new Delivery.Read());
        assertThat(provider().reached()).contains("您好张三，您的维修单W-26110001有新进展，请回复任意内容查看。");
        assertThat(twilio.violations()).isEmpty();
    }

    @Test
    void aTemplateWhoseAnswerWasLostIsSentOnce() {
        Outbound filled = outbound(new Content.Filled(channel().templates().getFirst(), List.of("李四", "W-2")));
        twilio.rest().troubles().broken(true);
        channel().send(filled);
        channel().send(new Outbound(filled.to(), filled.id(), filled.content(), null, java.time.Instant.EPOCH));
        assertThat(provider().reached()).containsOnlyOnce("您好李四，您的维修单W-2有新进展，请回复任意内容查看。");
    }

    @Test
    void aPictureIsFetchedByAnAddressThatIsSignedAndEnds() throws Exception {
        var stored = desk.store(customer(), new Attachments.NewAttachment("p.png", "image/png", 1, 1, PICTURE));
        channel().send(outbound(new Content.File(stored.id())));
        String address = twilio.rest().asked().getLast().first("MediaUrl");
        assertThat(address).startsWith(MessagingSite.PUBLIC_URL + "/hooks/pictures/");
        String local = "http://127.0.0.1:" + port + address.substring(MessagingSite.PUBLIC_URL.length());
        HttpResponse<byte[]> answer = get(local);
        assertThat(answer.body()).isEqualTo(PICTURE);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(get(local.substring(0, local.length() - 2) + "AA").statusCode()).isEqualTo(404);
        assertThat(twilio.violations()).isEmpty();
    }

    private static HttpResponse<byte[]> get(String address) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void takesInWhereTheCustomerIs() {
        twilio.messages().receive(prefix + CUSTOMER, Map.of("Latitude", "22.54", "Longitude", "114.05", "Address", "深圳市福田区"),
                List.of());
        settle();
        assertThat(desk.said(customer())).contains(new Content.Place(22.54, 114.05, "深圳市福田区"));
    }

    @Test
    void isReachedUnderItsOwnAddress() {
        assertThat(desk.received().getLast().from().channel()).isEqualTo(ChannelKind.WHATSAPP);
    }
}
