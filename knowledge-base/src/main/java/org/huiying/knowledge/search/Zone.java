package org.huiying.knowledge.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huiying.knowledge.analysis.Analysis;
import org.huiying.knowledge.analysis.Evidence;
import org.huiying.knowledge.analysis.Token;

/**
 * A field of the index: one kind of evidence from one part of the articles, and how it is scored.
 *
 * @param weight of its BM25 score in the sum
 * @param k1 how soon repetition stops counting
 * @param b how much long texts are held back, 0-1
 */
record Zone(String name, boolean titleOnly, Evidence evidence, float weight, float k1, float b) {

    /**
     * Found by coordinate ascent on the development sets together (short and long bodies, with and without titles).
     * Single characters carry most; titles are short, so their length counts more.
     */
    static final List<Zone> ALL = List.of(
            title("title_character", Evidence.CHARACTER, 0.75f),
            title("title_word", Evidence.WORD, 0.16f),
            title("title_latin", Evidence.LATIN, 1.5f),
            title("title_sound", Evidence.SOUND, 0.3f),
            whole("character", Evidence.CHARACTER, 1.35f),
            whole("bigram", Evidence.BIGRAM, 0.5f),
            whole("latin", Evidence.LATIN, 3f),
            whole("sound", Evidence.SOUND, 0.4f));

    static final List<Zone> TITLES = ALL.stream().filter(Zone::titleOnly).toList();

    /** More different terms than this in one clause say nothing more. */
    private static final int MOST_TERMS = 100;

    private static Zone title(String name, Evidence evidence, float weight) {
        return new Zone(name, true, evidence, weight, 0.6f, 0.85f);
    }

    private static Zone whole(String name, Evidence evidence, float weight) {
        return new Zone(name, false, evidence, weight, 1.2f, 0.75f);
    }

    /**
     * The terms to look for, each with how much of what was written it is: 35 is a quarter of KFR-35GW and says little
     * by itself.
     */
    Map<String, Float> terms(Analysis question) {
        Map<String, Float> terms = new LinkedHashMap<>();
        Token whole = new Token("", 0, 0);
        for (Token token : question.of(evidence)) {
            boolean part = evidence == Evidence.LATIN && token.start() >= whole.start() && token.end() <= whole.end();
            if (!part) {
                whole = token;
            }
            float share = part ? (token.end() - token.start()) / (float) (whole.end() - whole.start()) : 1;
            if (terms.size() < MOST_TERMS) {
                terms.merge(token.term(), share, Math::max);
            }
        }
        return terms;
    }
}
