package org.huiying.knowledge.picture;

/**
 * JPEG (ITU T.81, annex B): markers with their segments, and after each start of scan the picture's bits, in which a
 * marker begins with FF and anything but 00, FF or a restart. Of the application segments only those are kept that say how
 * to show the colours.
 */
final class JpegSegments {

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int COMMENT = 0xfe;
    private static final int JFIF = 0xe0;
    private static final int PROFILE = 0xe2;
    private static final int ADOBE = 0xee;

    /** Without the small copy that may stand in it. */
    private static final int BARE_JFIF = 16;

    private JpegSegments() {
    }

    static byte[] shown(byte[] content) {
        Bytes file = new Bytes(content);
        file.keep(2);
        boolean scanned = false;
        while (file.left() >= 2) {
            if (file.ahead(0) != 0xff) {
                throw new IndexOutOfBoundsException("no marker at " + file.at());
            }
            int marker = file.ahead(1);
            if (marker == END) {
                break;
            }
            if (marker == 0xff) {
                file.skip(1);
                continue;
            }
            int length = 2 + file.bigShort(2);
            if (shown(file, marker, length)) {
                file.keep(length);
            } else {
                file.skip(length);
            }
            if (marker == START_OF_SCAN) {
                scanned = true;
                file.keep(bits(file));
            }
        }
        if (!scanned) {
            throw new IndexOutOfBoundsException("no picture in it");
        }
        file.add(0xff, END);
        return file.kept();
    }

    private static boolean shown(Bytes file, int marker, int length) {
        return switch (marker) {
            case JFIF -> file.says(4, "JFIF\0") && length == 2 + BARE_JFIF;
            case PROFILE -> file.says(4, "ICC_PROFILE\0");
            case ADOBE -> file.says(4, "Adobe");
            case COMMENT -> false;
            default -> marker >= 0xc0 && marker < JFIF;
        };
    }

    /** How many bytes the picture's bits have; to the end of the file when it was cut short. */
    private static int bits(Bytes file) {
        int most = file.left();
        for (int i = 0; i + 1 < most; i++) {
            int next = file.ahead(i + 1);
            if (file.ahead(i) == 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return i;
            }
        }
        return most;
    }
}
