package org.huiying.knowledge.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.huiying.knowledge.analysis.Analysis;
import org.huiying.knowledge.analysis.Evidence;
import org.huiying.knowledge.analysis.Token;

/**
 * Parts of codes that no article has: customers name the thing they own (Note20Ultra充不进电). Its numbers and short parts
 * (20) then say nothing, and do not count as missing; a longer name in it (ultra) says a little, and so do all parts when
 * the question is nothing but a code. A part that is a code itself (35GW of KFR-35GW/BP) may still tell, and so do the
 * parts of a name without digits (model and find of model.find).
 */
final class Doubts {

    private static final float LITTLE = 0.2f;
    private static final int SHORTEST_NAME = 4;

    private final Rarity rarity;
    private final boolean nothingElse;
    private final Set<String> parts = new HashSet<>();

    Doubts(List<Analysis> question, Rarity rarity) {
        this.rarity = rarity;
        nothingElse = question.stream().allMatch(clause -> clause.of(Evidence.CHARACTER).isEmpty());
        question.forEach(this::look);
    }

    private void look(Analysis clause) {
        Token whole = new Token("", 0, 0);
        boolean known = true;
        for (Token token : clause.of(Evidence.LATIN)) {
            if (token.start() < whole.start() || token.end() > whole.end()) {
                whole = token;
                known = !hasDigit(token.term()) || rarity.articlesWith("latin", token.term()) > 0;
            } else if (!known && !isCode(token.term())) {
                parts.add(token.term());
            }
        }
    }

    private static boolean isCode(String part) {
        return hasDigit(part) && part.chars().anyMatch(Character::isLetter);
    }

    private static boolean hasDigit(String term) {
        return term.chars().anyMatch(Character::isDigit);
    }

    private static boolean isName(String part) {
        return part.length() >= SHORTEST_NAME && !hasDigit(part);
    }

    /** How much of its weight a term keeps, 0-1. */
    float weightOf(String term) {
        if (!parts.contains(term)) {
            return 1;
        }
        return nothingElse || isName(term) ? LITTLE : 0;
    }

    /** The same for a Latin word or a number of the second stage, where what nobody wrote must not count as missing. */
    float weightOfLatin(String word) {
        return rarity.articlesWith("latin", word) == 0 ? 0 : weightOf(word);
    }
}
