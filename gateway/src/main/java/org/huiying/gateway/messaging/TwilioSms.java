package org.huiying.gateway.messaging;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huiying.gateway.contact.Channel;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Outbound;
import org.huiying.gateway.twilio.TwilioSettings;
import org.huiying.gateway.twilio.TwilioUnavailable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Sends text messages. Twilio has no key against sending twice; when an answer was lost, it is asked what it has before
 * the same is sent again.
 */
@Component
@ConditionalOnProperty({"huiying.twilio.account-sid", "huiying.twilio.sms-from"})
class TwilioSms implements Channel {

    /** Twilio refuses more. */
    static final int LONGEST = 1600;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final long LOOKED_AT = 50;

    private final TwilioRestClient twilio;
    private final TwilioSettings settings;
    private final Clock clock;
    private final Map<ExternalId, Instant> perhapsSent = new ConcurrentHashMap<>();

    TwilioSms(TwilioRestClient twilio, TwilioSettings settings, Clock clock) {
        this.twilio = twilio;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public Delivery send(Outbound outbound) {
        return switch (outbound.content()) {
            case Content.Text text -> send(outbound, text.words().value());
            case Content.Link link -> send(outbound, link.title() + " " + link.page());
            case Content.File file -> new Delivery.Failed("no-pictures", "短信不能发送图片，请改发文字",
                    "Text messages carry no pictures; send words");
        };
    }

    private Delivery send(Outbound outbound, String body) {
        if (body.length() > LONGEST) {
            return new Delivery.Failed("too-long", "短信最多 " + LONGEST + " 个字，请分几条发送",
                    "A text message holds " + LONGEST + " characters; send it in parts");
        }
        Instant began = clock.instant();
        try {
            String sid = sentBefore(outbound, body).orElseGet(() -> create(outbound, body));
            perhapsSent.remove(outbound.id());
            return new Delivery.Sent(new ExternalId(sid));
        } catch (TwilioUnavailable e) {
            if (e.perhapsDone()) {
                perhapsSent.putIfAbsent(outbound.id(), began);
            }
            return new Delivery.Later(e.retryAfter(), e.getMessage());
        } catch (ApiException e) {
            perhapsSent.remove(outbound.id());
            return SmsOutcome.failed(e.getCode() == null ? "" : e.getCode().toString());
        }
    }

    private String create(Outbound outbound, String body) {
        var to = new PhoneNumber(outbound.to().value());
        var message = settings.sms().startsWith("MG")
                ? new MessageCreator(to, settings.sms(), body)
                : new MessageCreator(to, new PhoneNumber(settings.sms()), body);
        return message.setStatusCallback(settings.hook("/hooks/twilio/sms-status?message="
                + UriUtils.encode(outbound.id().value(), java.nio.charset.StandardCharsets.UTF_8)))
                .create(twilio).getSid();
    }

    /** The message that Twilio made of an earlier attempt whose answer was lost. */
    private Optional<String> sentBefore(Outbound outbound, String body) {
        Instant began = perhapsSent.get(outbound.id());
        if (began == null) {
            return Optional.empty();
        }
        return new MessageReader().setTo(outbound.to().value()).setPageSize(LOOKED_AT).firstPage(twilio).getRecords()
                .stream()
                .filter(message -> body.equals(message.getBody()))
                .filter(message -> message.getDateCreated() != null
                        && message.getDateCreated().toInstant().isAfter(began.minus(CLOCKS_DIFFER)))
                .findFirst().map(Message::getSid);
    }
}
