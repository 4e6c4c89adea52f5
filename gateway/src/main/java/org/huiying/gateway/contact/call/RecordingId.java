package org.huiying.gateway.contact.call;

import java.util.regex.Pattern;

/** The provider's id of something that was recorded. */
public record RecordingId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public RecordingId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("recording: (expected: 1-64 letters, digits, _ and -)");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
