package org.huiying.knowledge.picture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture with what is in it.
 *
 * @param id the first 128 bits of the SHA-256 of its bytes, in hexadecimal
 */
public record Picture(String id, PictureType type, byte[] content) {

    /** 5 MiB. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final String FOLDER = "/article-pictures/";
    private static final Pattern ADDRESS = Pattern.compile(FOLDER + "([0-9a-f]{32})\\.(?:png|jpg|gif|webp)");

    /** Upright and without {@link Metadata}. Empty when it is none, or too large. */
    public static Optional<Picture> of(byte[] content) {
        if (content.length > LARGEST) {
            return Optional.empty();
        }
        return Metadata.removed(content).flatMap(shown -> PictureType.of(shown).map(type -> new Picture(hash(shown), type, shown)));
    }

    /** Where browsers get it, and what stands in an article's Markdown. */
    public String address() {
        return FOLDER + fileName();
    }

    public String fileName() {
        return id + "." + type.extension();
    }

    /** The id in an address of ours; empty when it is somebody else's. */
    public static Optional<String> idIn(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
