package org.huiying.gateway.contact;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The pictures that are taken. What one is, is read from its bytes and never from its name or declared type. */
public enum PictureType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp");

    private static final int MAX_SIDE = 20_000;

    private final String mediaType;

    PictureType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** A picture of a type, width and height in pixels. */
    public record Picture(PictureType type, int width, int height) {}

    /** Looks at the header: its type and its size, or empty when it is no picture that we take. */
    public static Optional<Picture> look(byte[] bytes) {
        try {
            return found(bytes).filter(picture -> plausible(picture.width()) && plausible(picture.height()));
        } catch (IndexOutOfBoundsException cutShort) {
            return Optional.empty();
        }
    }

    private static boolean plausible(int side) {
        return side >= 1 && side <= MAX_SIDE;
    }

    private static Optional<Picture> found(byte[] bytes) {
        if (starts(bytes, 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}) && ascii(bytes, 12, "IHDR")) {
            var header = ByteBuffer.wrap(bytes);
            return Optional.of(new Picture(PNG, header.getInt(16), header.getInt(20)));
        }
        if (ascii(bytes, 0, "GIF87a") || ascii(bytes, 0, "GIF89a")) {
            var header = littleEndian(bytes);
            return Optional.of(new Picture(GIF, header.getShort(6) & 0xffff, header.getShort(8) & 0xffff));
        }
        if (ascii(bytes, 0, "RIFF") && ascii(bytes, 8, "WEBP")) {
            return webp(bytes);
        }
        return starts(bytes, 0, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}) ? jpeg(bytes) : Optional.empty();
    }

    /** Extended, lossless and lossy files keep their size in different places (RFC 9649). */
    private static Optional<Picture> webp(byte[] bytes) {
        var header = littleEndian(bytes);
        if (ascii(bytes, 12, "VP8X")) {
            return Optional.of(new Picture(WEBP, (header.getInt(24) & 0xffffff) + 1, (header.getInt(26) >>> 8) + 1));
        }
        if (ascii(bytes, 12, "VP8L") && bytes[20] == 0x2f) {
            int packed = header.getInt(21);
            return Optional.of(new Picture(WEBP, (packed & 0x3fff) + 1, (packed >>> 14 & 0x3fff) + 1));
        }
        if (ascii(bytes, 12, "VP8 ") && starts(bytes, 23, new byte[] {(byte) 0x9d, 0x01, 0x2a})) {
            return Optional.of(new Picture(WEBP, header.getShort(26) & 0x3fff, header.getShort(28) & 0x3fff));
        }
        return Optional.empty();
    }

    /** The size stands in the first start-of-frame segment (ITU T.81, B.2.2). */
    private static Optional<Picture> jpeg(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes);
        int at = 2;
        while (at + 9 < bytes.length && bytes[at] == (byte) 0xff) {
            int marker = bytes[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
            } else if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                return Optional.of(new Picture(JPEG, file.getShort(at + 7) & 0xffff, file.getShort(at + 5) & 0xffff));
            } else {
                at += 2 + Math.max(2, file.getShort(at + 2) & 0xffff);
            }
        }
        return Optional.empty();
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static boolean ascii(byte[] bytes, int at, String expected) {
        return starts(bytes, at, expected.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean starts(byte[] bytes, int at, byte[] expected) {
        return bytes.length >= at + expected.length
                && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }
}
