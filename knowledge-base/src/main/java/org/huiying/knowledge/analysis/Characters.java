package org.huiying.knowledge.analysis;

/** Single Chinese characters. */
final class Characters {

    private static final int FIRST_RADICAL = 0x2e80;
    private static final int FIRST_COMMON = 0x4e00;
    private static final int LAST_COMMON = 0x9fff;

    private Characters() {
    }

    /** Nearly all are in one block, which is looked at first because this is asked for every character. */
    static boolean isChinese(int point) {
        if (point >= FIRST_COMMON && point <= LAST_COMMON) {
            return true;
        }
        return point >= FIRST_RADICAL && Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    static void find(String text, TermSink sink) {
        for (int at = 0; at < text.length();) {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            if (isChinese(point)) {
                sink.slice(at, end);
            }
            at = end;
        }
    }
}
