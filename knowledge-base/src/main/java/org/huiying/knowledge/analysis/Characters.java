package org.huiying.knowledge.analysis;

import java.util.ArrayList;
import java.util.List;

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

    static List<Token> of(FoldedText folded) {
        String text = folded.text();
        List<Token> tokens = new ArrayList<>();
        for (int at = 0; at < text.length();) {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            if (isChinese(point)) {
                tokens.add(new Token(text.substring(at, end), folded.starts()[at], folded.ends()[end - 1]));
            }
            at = end;
        }
        return tokens;
    }
}
