package org.huiying.gateway.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.HeldFile;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.Words;

/** Reads the form in which Twilio tells of a message. */
final class TwilioForm {

    static final String WHATSAPP = "whatsapp:";
    private static final int MOST_FILES = 10;

    private TwilioForm() {}

    static Optional<Address> from(Map<String, String> form) {
        String from = form.getOrDefault("From", "");
        ChannelKind channel = from.startsWith(WHATSAPP) ? ChannelKind.WHATSAPP : ChannelKind.SMS;
        String number = from.startsWith(WHATSAPP) ? from.substring(WHATSAPP.length()) : from;
        return number.startsWith("+")
                ? PhoneNumber.parse(number).map(parsed -> new Address(channel, parsed.e164())) : Optional.empty();
    }

    /** What is in the message, one after the other. */
    static List<Content> contents(Map<String, String> form) {
        List<Content> contents = new ArrayList<>();
        String text = form.getOrDefault("Body", "").replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ").strip();
        place(form, text).ifPresent(contents::add);
        if (contents.isEmpty() && !text.isEmpty()) {
            contents.add(new Content.Text(new Words(text.substring(0, Math.min(text.length(), Words.MAX)))));
        }
        for (int i = 0; i < MOST_FILES && form.containsKey("MediaUrl" + i); i++) {
            contents.add(new Content.Held(new HeldFile(kind(form.getOrDefault("MediaContentType" + i, "")),
                    form.get("MediaUrl" + i)), ""));
        }
        return contents;
    }

    private static HeldFile.Kind kind(String type) {
        return type.startsWith("image/") ? HeldFile.Kind.PICTURE
                : type.startsWith("audio/") ? HeldFile.Kind.VOICE : HeldFile.Kind.FILE;
    }

    private static Optional<Content> place(Map<String, String> form, String text) {
        try {
            return form.containsKey("Latitude") && form.containsKey("Longitude")
                    ? Optional.of(new Content.Place(Double.parseDouble(form.get("Latitude")),
                            Double.parseDouble(form.get("Longitude")),
                            form.getOrDefault("Address", form.getOrDefault("Label", text))))
                    : Optional.empty();
        } catch (IllegalArgumentException noPlace) {
            return Optional.empty();
        }
    }
}
