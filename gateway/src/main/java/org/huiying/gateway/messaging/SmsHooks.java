package org.huiying.gateway.messaging;

import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.messaging.Body;
import com.twilio.twiml.messaging.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.DeliveryReports;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Twilio tells of text messages. The same told twice is taken in once. */
@RestController
@RequestMapping("/hooks/twilio")
@ConditionalOnProperty({"huiying.twilio.account-sid", "huiying.twilio.sms-from"})
class SmsHooks {

    private static final Logger log = LoggerFactory.getLogger(SmsHooks.class);
    private static final int MOST_PICTURES = 10;

    private final Inbox inbox;
    private final DeliveryReports reports;

    SmsHooks(Inbox inbox, DeliveryReports reports) {
        this.inbox = inbox;
        this.reports = reports;
    }

    /** A customer wrote. Answered when it is committed. */
    @PostMapping(path = "/sms", produces = "application/xml;charset=UTF-8")
    String said(@RequestParam Map<String, String> form) {
        String sid = form.getOrDefault("MessageSid", "");
        Optional<PhoneNumber> from = number(form.getOrDefault("From", ""));
        Optional<Words> words = words(form);
        if (sid.isBlank() || from.isEmpty() || words.isEmpty()) {
            log.debug("Message {} is left aside: no number to answer to, or nothing in it", sid);
            return new MessagingResponse.Builder().build().toXml();
        }
        return switch (inbox.receive(new Inbound.Said(new Address(ChannelKind.SMS, from.get().e164()),
                new ExternalId(sid), new Content.Text(words.get())))) {
            case Receipt.Accepted accepted -> new MessagingResponse.Builder().build().toXml();
            case Receipt.Refused refused -> new MessagingResponse.Builder()
                    .message(new Message.Builder().body(new Body.Builder(refused.words()).build()).build())
                    .build().toXml();
        };
    }

    /** What became of a message of ours, whose id we had put into the address. */
    @PostMapping("/sms-status")
    void became(@RequestParam String message, @RequestParam Map<String, String> form) {
        SmsOutcome.of(form.getOrDefault("MessageStatus", ""), form.getOrDefault("MessageSid", ""),
                        form.getOrDefault("ErrorCode", ""))
                .ifPresent(delivery -> reports.report(new ExternalId(message), delivery));
    }

    private static Optional<PhoneNumber> number(String from) {
        return from.startsWith("+") ? PhoneNumber.parse(from) : Optional.empty();
    }

    private static Optional<Words> words(Map<String, String> form) {
        List<String> lines = new ArrayList<>();
        lines.add(form.getOrDefault("Body", ""));
        for (int i = 0; i < MOST_PICTURES && form.containsKey("MediaUrl" + i); i++) {
            lines.add("[图片] " + form.get("MediaUrl" + i));
        }
        String text = String.join("\n", lines).replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ").strip();
        return text.isEmpty() ? Optional.empty()
                : Optional.of(new Words(text.substring(0, Math.min(text.length(), Words.MAX))));
    }
}
