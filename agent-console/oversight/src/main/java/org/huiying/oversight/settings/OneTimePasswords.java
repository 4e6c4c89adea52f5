package org.huiying.oversight.settings;

import java.security.SecureRandom;

import org.springframework.stereotype.Component;

/** Makes passwords that are shown once: 16 letters and digits that nobody confuses, over 90 bits. */
@Component
class OneTimePasswords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
