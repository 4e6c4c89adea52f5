package org.huiying.gateway.contact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The name under which a website is configured, as in {@code data-site="demo"}. */
public record SiteKey(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public SiteKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("site: (expected: 1-40 of a-z, 0-9 and -)");
        }
    }
}
