package org.huiying.knowledge.picture;

import java.util.Set;

/** PNG (W3C, third edition): chunks of length, type, content and check sum. Only those are kept that show the picture. */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> SHOWN = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT",
            "bKGD", "pHYs", "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT");

    private PngChunks() {
    }

    static byte[] shown(byte[] content) {
        Bytes file = new Bytes(content);
        file.keep(SIGNATURE);
        if (!file.says(4, "IHDR")) {
            throw new IndexOutOfBoundsException("no header in it");
        }
        boolean picture = false;
        while (true) {
            int length = file.bigInt(0) + AROUND;
            if (length < AROUND) {
                throw new IndexOutOfBoundsException("a chunk of " + length + " bytes");
            }
            String type = SHOWN.stream().filter(each -> file.says(4, each)).findFirst().orElse("");
            picture |= type.equals("IDAT");
            if (type.equals("IEND") && picture) {
                file.keep(AROUND);
                return file.kept();
            }
            if (type.isEmpty()) {
                file.skip(length);
            } else {
                file.keep(length);
            }
        }
    }
}
