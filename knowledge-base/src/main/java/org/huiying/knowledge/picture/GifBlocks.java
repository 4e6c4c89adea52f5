package org.huiying.knowledge.picture;

/** GIF (89a): pictures and extensions in blocks. Of the extensions only timing and repetition are kept. */
final class GifBlocks {

    private static final int PICTURE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3b;
    private static final int CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;

    private GifBlocks() {
    }

    static byte[] shown(byte[] content) {
        Bytes file = new Bytes(content);
        file.keep(13 + table(file.ahead(10)));
        boolean picture = false;
        while (file.left() > 0 && file.ahead(0) != END) {
            switch (file.ahead(0)) {
                case PICTURE -> {
                    picture = true;
                    int head = 10 + table(file.ahead(9)) + 1;
                    file.keep(head);
                    file.keep(blocks(file, 0));
                }
                case EXTENSION -> extension(file);
                default -> throw new IndexOutOfBoundsException("no block at " + file.at());
            }
        }
        if (!picture) {
            throw new IndexOutOfBoundsException("no picture in it");
        }
        file.add(END);
        return file.kept();
    }

    private static void extension(Bytes file) {
        int length = 2 + blocks(file, 2);
        boolean shown = file.ahead(1) == CONTROL
                || file.ahead(1) == APPLICATION && (file.says(3, "NETSCAPE2.0") || file.says(3, "ANIMEXTS1.0"));
        if (shown) {
            file.keep(length);
        } else {
            file.skip(length);
        }
    }

    /** The bytes of blocks that begin so far ahead, each with its length before it, to the empty one. */
    private static int blocks(Bytes file, int from) {
        int by = from;
        while (file.ahead(by) != 0) {
            by += 1 + file.ahead(by);
        }
        return by + 1 - from;
    }

    /** The bytes of the colour table that these flags announce. */
    private static int table(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }
}
