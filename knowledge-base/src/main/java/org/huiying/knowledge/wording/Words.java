package org.huiying.knowledge.wording;

import java.util.List;

import org.huiying.knowledge.analysis.Folding;
import org.huiying.knowledge.article.ArticleRefused;

/**
 * Words that belong together.
 *
 * @param words 1-20, each of up to 30 characters; at least two when they mean the same
 */
record Words(Kind kind, List<String> words) {

    /** What these words have in common. */
    enum Kind {
        /** They mean the same. */
        SAME,
        /** They mean nothing to a search. */
        STOP
    }

    private static final int MOST = 20;
    private static final int LONGEST = 30;

    Words {
        words = words.stream().map(word -> Folding.fold(word.replace('\0', ' ')).text().strip())
                .filter(word -> !word.isEmpty()).distinct().toList();
        int least = kind == Kind.SAME ? 2 : 1;
        if (words.size() < least || words.size() > MOST) {
            throw ArticleRefused.invalid("words: " + words.size() + " (expected: " + least + "-" + MOST + ")");
        }
        words.stream().filter(word -> word.length() > LONGEST || kind == Kind.SAME && word.length() < 2).forEach(word -> {
            throw ArticleRefused.invalid("word: " + word.length() + " characters (expected: "
                    + (kind == Kind.SAME ? 2 : 1) + "-" + LONGEST + ")");
        });
    }
}
