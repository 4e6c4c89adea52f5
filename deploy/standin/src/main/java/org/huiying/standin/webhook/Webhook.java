package org.huiying.standin.webhook;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something the customer's server is told, or asked. @param about the id of the call or message that it speaks of */
public record Webhook(URI url, String about, Map<String, String> form) {

    public Webhook {
        form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
    }
}
