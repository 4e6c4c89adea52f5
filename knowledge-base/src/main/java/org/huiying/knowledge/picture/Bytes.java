package org.huiying.knowledge.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A file that is read from its beginning while parts of it are kept. Reading past its end throws
 * {@link IndexOutOfBoundsException}.
 */
final class Bytes {

    private final byte[] file;
    private final ByteArrayOutputStream kept;
    private int at;

    Bytes(byte[] file) {
        this.file = file;
        this.kept = new ByteArrayOutputStream(file.length);
    }

    int at() {
        return at;
    }

    int left() {
        return file.length - at;
    }

    /** The byte so far ahead, 0-255. */
    int ahead(int by) {
        return file[at + by] & 0xff;
    }

    int bigShort(int by) {
        return ahead(by) << 8 | ahead(by + 1);
    }

    int bigInt(int by) {
        return ByteBuffer.wrap(file).getInt(at + by);
    }

    int littleInt(int by) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(at + by);
    }

    boolean says(int by, String text) {
        return left() >= by + text.length()
                && new String(file, at + by, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    void keep(int many) {
        check(many);
        kept.write(file, at, many);
        at += many;
    }

    void skip(int many) {
        check(many);
        at += many;
    }

    void add(int... bytes) {
        for (int each : bytes) {
            kept.write(each);
        }
    }

    byte[] kept() {
        return kept.toByteArray();
    }

    private void check(int many) {
        if (many < 0 || many > left()) {
            throw new IndexOutOfBoundsException("a part of " + many + " bytes at " + at + " (expected: up to " + left() + ")");
        }
    }
}
