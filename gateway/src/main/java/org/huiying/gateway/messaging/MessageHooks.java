package org.huiying.gateway.messaging;

import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.messaging.Body;
import com.twilio.twiml.messaging.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.DeliveryReports;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.Receipt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Twilio tells of text and WhatsApp messages. The same told twice is taken in once. */
@RestController
@RequestMapping("/hooks/twilio")
@ConditionalOnProperty("huiying.twilio.account-sid")
class MessageHooks {

    private static final Logger log = LoggerFactory.getLogger(MessageHooks.class);

    private final Inbox inbox;
    private final DeliveryReports reports;

    MessageHooks(Inbox inbox, DeliveryReports reports) {
        this.inbox = inbox;
        this.reports = reports;
    }

    /** A customer wrote. Answered when it is committed; files are fetched afterwards. */
    @PostMapping(path = "/sms", produces = "application/xml;charset=UTF-8")
    String said(@RequestParam Map<String, String> form) {
        String sid = form.getOrDefault("MessageSid", "");
        Optional<Address> from = TwilioForm.from(form);
        List<Content> contents = TwilioForm.contents(form);
        if (sid.isBlank() || from.isEmpty() || contents.isEmpty()) {
            log.debug("Message {} is left aside: no number to answer to, or nothing in it", sid);
            return answer(null);
        }
        String answer = null;
        for (int i = 0; i < contents.size(); i++) {
            ExternalId id = new ExternalId(i == 0 ? sid : sid + "-" + i);
            answer = switch (inbox.receive(new Inbound.Said(from.get(), id, contents.get(i)))) {
                case Receipt.Accepted accepted -> accepted.answer();
                case Receipt.Refused refused -> refused.words();
            };
        }
        // Twilio itself has answered the words that it knows.
        return answer(form.containsKey("OptOutType") ? null : answer);
    }

    private static String answer(@Nullable String words) {
        var response = new MessagingResponse.Builder();
        if (words != null) {
            response.message(new Message.Builder().body(new Body.Builder(words).build()).build());
        }
        return response.build().toXml();
    }

    /** What became of a message of ours, whose id we had put into the address. */
    @PostMapping("/message-status")
    void became(@RequestParam String message, @RequestParam Map<String, String> form) {
        TwilioOutcome.of(form.getOrDefault("MessageStatus", ""), form.getOrDefault("MessageSid", ""),
                        form.getOrDefault("ErrorCode", ""))
                .ifPresent(delivery -> reports.report(new ExternalId(message), delivery));
    }
}
