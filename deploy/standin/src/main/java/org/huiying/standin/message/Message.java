package org.huiying.standin.message;

import java.time.Instant;
import java.util.List;

/**
 * A message. Numbers of WhatsApp begin with {@code whatsapp:}.
 *
 * @param status as Twilio calls it: queued, sent, delivered, read, failed, undelivered, received
 * @param error  Twilio's code of what went wrong, 0: nothing
 * @param files  ids of what comes with it
 */
public record Message(String sid, String from, String to, String body, String status, int error, List<String> files,
        Instant created) {

    public Message {
        files = List.copyOf(files);
    }

    boolean isWhatsApp() {
        return to.startsWith(Messages.WHATSAPP);
    }

    Message now(String status, int error) {
        return new Message(sid, from, to, body, status, error, files, created);
    }
}
