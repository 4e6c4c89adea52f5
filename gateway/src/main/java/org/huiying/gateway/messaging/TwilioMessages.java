package org.huiying.gateway.messaging;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.DeliveryReports;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Outbound;
import org.huiying.gateway.twilio.TwilioSettings;
import org.huiying.gateway.twilio.TwilioUnavailable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Sends messages through Twilio, which has no key against sending twice: what may have been sent by an earlier attempt
 * is looked for before it is sent again.
 */
@Component
@ConditionalOnProperty("huiying.twilio.account-sid")
class TwilioMessages {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final long LOOKED_AT = 50;

    private final TwilioRestClient twilio;
    private final TwilioSettings settings;
    private final DeliveryReports reports;

    TwilioMessages(TwilioRestClient twilio, TwilioSettings settings, DeliveryReports reports) {
        this.twilio = twilio;
        this.settings = settings;
        this.reports = reports;
    }

    /**
     * @param to      as Twilio names the customer
     * @param message what is to be sent, without the address of its status
     * @param same    whether one of Twilio's messages says the same
     */
    Delivery send(Outbound outbound, String to, MessageCreator message, Predicate<Message> same) {
        try {
            String sid = sentBefore(outbound, to, same).orElseGet(() -> message
                    .setStatusCallback(settings.hook("/hooks/twilio/message-status?message="
                            + UriUtils.encode(outbound.id().value(), StandardCharsets.UTF_8)))
                    .create(twilio).getSid());
            return new Delivery.Queued(new ExternalId(sid));
        } catch (TwilioUnavailable e) {
            return new Delivery.Later(e.retryAfter(), e.getMessage(), e.perhapsDone());
        } catch (ApiException e) {
            return TwilioOutcome.failed(e.getCode() == null ? "" : e.getCode().toString());
        }
    }

    /** The message that Twilio made of an earlier attempt whose answer was lost. */
    private Optional<String> sentBefore(Outbound outbound, String to, Predicate<Message> same) {
        Instant since = outbound.triedSince();
        if (since == null) {
            return Optional.empty();
        }
        return new MessageReader().setTo(to).setPageSize(LOOKED_AT).firstPage(twilio).getRecords().stream()
                .filter(same)
                .filter(message -> message.getDateCreated() != null
                        && message.getDateCreated().toInstant().isAfter(since.minus(CLOCKS_DIFFER)))
                .map(Message::getSid)
                .filter(sid -> !reports.isAnother(new ExternalId(sid), outbound.id()))
                .findFirst();
    }
}
