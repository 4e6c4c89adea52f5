package org.huiying.standin.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.huiying.standin.account.Account;
import org.huiying.standin.webhook.Answer;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The steps of a message, and the words in which Twilio tells of them. */
final class Progress {

    private Progress() {}

    /** The statuses that follow queued; the last one with its error behind a colon. */
    static List<String> to(Fate fate) {
        String end = fate.end() + ":" + fate.error();
        return switch (fate.end()) {
            case "sent", "failed" -> List.of(end);
            case "delivered", "undelivered" -> List.of("sent", end);
            case "read" -> List.of("sent", "delivered", end);
            default -> throw new IllegalArgumentException("fate: " + fate.end() + " (expected: a last status)");
        };
    }

    static String word(String step) {
        return step.split(":")[0];
    }

    static int error(String step) {
        return Integer.parseInt(step.split(":")[1]);
    }

    static Map<String, String> form(Account account, Message message) {
        Map<String, String> form = new HashMap<>(Map.of("MessageSid", message.sid(), "SmsSid", message.sid(),
                "MessageStatus", message.status(), "SmsStatus", message.status(), "AccountSid", account.sid(),
                "From", message.from(), "To", message.to(), "ApiVersion", "2010-04-01"));
        if (message.error() != 0) {
            form.put("ErrorCode", Integer.toString(message.error()));
        }
        return form;
    }

    static Map<String, String> received(Account account, Message message, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(Map.of("MessageSid", message.sid(), "SmsSid", message.sid(),
                "SmsMessageSid", message.sid(), "SmsStatus", "received", "AccountSid", account.sid(),
                "From", message.from(), "To", message.to(), "NumSegments", "1",
                "NumMedia", Integer.toString(message.files().size()), "ApiVersion", "2010-04-01"));
        form.put("Body", message.body());
        form.putAll(more);
        return form;
    }

    /** The messages in what the server answered. */
    static List<String> words(Answer answer) {
        if (!answer.isGood() || answer.body().isBlank()) {
            return List.of();
        }
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList bodies = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8))).getElementsByTagName("Body");
            List<String> words = new ArrayList<>();
            for (int i = 0; i < bodies.getLength(); i++) {
                words.add(bodies.item(i).getTextContent());
            }
            return words;
        } catch (IOException | SAXException | ParserConfigurationException e) {
            return List.of();
        }
    }
}
