package org.huiying.gateway.contact;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The sender's own id for one thing that he sent: the web page's UUID, Twilio's SID, WeChat's MsgId. Unique for the
 * address that it comes from and no wider, so that receipts are kept by address and id together.
 */
public record ExternalId(String value) {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public ExternalId {
        Checks.line("external id", value, 128);
    }

    /** The id of the message that is made of it: the same UUID when it is one, otherwise always the same one. */
    public UUID asUuid() {
        return UUID_FORM.matcher(value).matches()
                ? UUID.fromString(value)
                : UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8));
    }
}
