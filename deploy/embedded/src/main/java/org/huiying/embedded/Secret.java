package org.huiying.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/** Passwords that nobody has to know. */
public final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** 24 characters of letters, digits, {@code -} and {@code _}: 144 bits. */
    public static String random() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 14 characters that are not taken for one another when they are typed: 81 bits. */
    public static String typeable() {
        String alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        return RANDOM.ints(14, 0, alphabet.length()).mapToObj(i -> alphabet.substring(i, i + 1)).collect(Collectors.joining());
    }

    /** The secret kept in this file, made when the file is missing. */
    public static String keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            OwnerOnly.write(file, random());
        }
        return Files.readString(file).strip();
    }
}
