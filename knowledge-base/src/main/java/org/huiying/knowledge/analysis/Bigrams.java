package org.huiying.knowledge.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** Neighbours among Chinese characters. Blanks do not part them, everything else does. */
final class Bigrams {

    private Bigrams() {
    }

    static List<Token> of(FoldedText folded, List<Token> characters) {
        return pairs(folded, characters, String::concat);
    }

    static List<Token> pairs(FoldedText folded, List<Token> characters, BinaryOperator<String> join) {
        List<Token> tokens = new ArrayList<>(characters.size());
        String text = folded.text();
        int next = 0;
        boolean joined = false;
        for (int at = 0; at < text.length();) {
            int point = text.codePointAt(at);
            if (Characters.isChinese(point)) {
                if (joined) {
                    Token left = characters.get(next - 1);
                    Token right = characters.get(next);
                    tokens.add(new Token(join.apply(left.term(), right.term()), left.start(),
                            Math.max(left.end(), right.end())));
                }
                next++;
                joined = true;
            } else if (point != ' ') {
                joined = false;
            }
            at += Character.charCount(point);
        }
        return tokens;
    }
}
