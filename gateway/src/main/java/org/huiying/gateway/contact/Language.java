package org.huiying.gateway.contact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A language by its code: {@code zh}, {@code en}, {@code yue}. */
public record Language(@JsonValue String code) {

    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(-[a-z]{2,8})?");

    public static final Language CHINESE = new Language("zh");

    public Language {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("language: " + code + " (expected: a code such as en or yue)");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
