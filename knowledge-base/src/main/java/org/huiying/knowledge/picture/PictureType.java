package org.huiying.knowledge.picture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The pictures that browsers show and that cannot carry script. */
public enum PictureType {
    PNG, JPEG, GIF, WEBP;

    /** Looks at the first bytes; names of files are not asked. */
    public static Optional<PictureType> of(byte[] content) {
        if (begins(content, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (begins(content, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (begins(content, 0, "GIF87a") || begins(content, 0, "GIF89a")) {
            return Optional.of(GIF);
        }
        return begins(content, 0, "RIFF") && begins(content, 8, "WEBP") ? Optional.of(WEBP) : Optional.empty();
    }

    public String mediaType() {
        return "image/" + extension().replace("jpg", "jpeg");
    }

    /** Without a dot. */
    public String extension() {
        return this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
    }

    private static boolean begins(byte[] content, int at, String with) {
        byte[] expected = with.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + expected.length
                && java.util.Arrays.equals(content, at, at + expected.length, expected, 0, expected.length);
    }
}
