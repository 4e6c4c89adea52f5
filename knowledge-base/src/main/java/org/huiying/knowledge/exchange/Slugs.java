package org.huiying.knowledge.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Slugs of articles that came in files: the key itself where it can be one, else its hash. */
final class Slugs {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9/_-]{0,119}");

    private Slugs() {
    }

    static String of(String key) {
        return SLUG.matcher(key).matches() ? key : "imported/" + hash(key);
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
