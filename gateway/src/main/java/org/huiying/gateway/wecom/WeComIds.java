package org.huiying.gateway.wecom;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.huiying.gateway.contact.ExternalId;

/** The id under which WeCom is given a message: ours, where it is short enough and of its letters. */
final class WeComIds {

    private static final String FORM = "[0-9a-zA-Z_-]{1,32}";

    private WeComIds() {}

    static String of(ExternalId outbound) {
        return outbound.value().matches(FORM) ? outbound.value()
                : UUID.nameUUIDFromBytes(outbound.value().getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
    }
}
