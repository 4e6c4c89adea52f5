package org.huiying.gateway.contact.call;

import java.util.regex.Pattern;

/** Where a caller and an agent talk. */
public record RoomId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,60}");

    public RoomId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("room: (expected: 1-60 of a-z, 0-9 and -)");
        }
    }
}
