package org.huiying.knowledge.analysis;

import java.util.ArrayList;
import java.util.List;

/** Single Chinese characters. */
final class Characters {

    private Characters() {
    }

    static boolean isChinese(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
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
