package org.huiying.gateway.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * WhatsApp through the account at Twilio.
 *
 * @param from      the number that customers write to; none: no WhatsApp
 * @param templates the texts that WhatsApp has approved
 */
@ConfigurationProperties("huiying.whatsapp")
public record WhatsAppSettings(@Nullable String from, @Nullable List<Approved> templates) {

    public WhatsAppSettings {
        templates = templates == null ? List.of() : List.copyOf(templates);
    }

    /**
     * An approved text.
     *
     * @param sid  Twilio's id of it, HX…
     * @param body the text, with {@code {{1}}} where something is put in
     */
    public record Approved(String sid, String name, String body) {}
}
