package org.huiying.knowledge.picture;

import java.util.Set;

/** WebP (RFC 9649): chunks of type, length and content, filled up to an even length. Only those are kept that show the picture. */
final class WebpChunks {

    private static final int HEAD = 12;
    private static final int AROUND = 8;
    private static final int FLAGS = HEAD + AROUND;

    /** Exif and XMP in the flags of the extended format. */
    private static final int TOLD = 0x0c;
    private static final Set<String> SHOWN = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

    private WebpChunks() {
    }

    static byte[] shown(byte[] content) {
        Bytes file = new Bytes(content);
        int end = AROUND + file.littleInt(4);
        file.keep(HEAD);
        boolean picture = false;
        while (file.at() + AROUND <= end) {
            int length = file.littleInt(4);
            int whole = AROUND + length + (length & 1);
            boolean shown = length >= 0 && SHOWN.stream().anyMatch(type -> file.says(0, type));
            picture |= shown && !file.says(0, "VP8X") && !file.says(0, "ICCP");
            if (shown) {
                file.keep(Math.min(whole, Math.max(AROUND + length, file.left())));
            } else {
                file.skip(whole);
            }
        }
        if (!picture) {
            throw new IndexOutOfBoundsException("no picture in it");
        }
        return marked(file.kept());
    }

    /** With the length that it has now, and nothing announced that is not there. */
    private static byte[] marked(byte[] kept) {
        int length = kept.length - AROUND;
        for (int i = 0; i < 4; i++) {
            kept[4 + i] = (byte) (length >>> 8 * i);
        }
        if (new Bytes(kept).says(HEAD, "VP8X")) {
            kept[FLAGS] &= ~TOLD;
        }
        return kept;
    }
}
