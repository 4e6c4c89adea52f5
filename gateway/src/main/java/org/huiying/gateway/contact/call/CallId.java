package org.huiying.gateway.contact.call;

import java.util.regex.Pattern;

/** The provider's id of one telephone connection: the caller's, or the one to an agent's phone. */
public record CallId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public CallId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("call: (expected: 1-64 letters, digits, _ and -)");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
