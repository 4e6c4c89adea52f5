package org.huiying.knowledge.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.huiying.knowledge.analysis.Analysis;
import org.huiying.knowledge.analysis.Evidence;
import org.jspecify.annotations.Nullable;

/** Which terms to look for with a text, and how much each of them says. */
final class Wanted {

    /** How much more a sound counts that seems to be written in the wrong way. */
    private static final float MISTYPED = 2.2f;
    private static final int SELDOM = 10;
    /** Beside the term that says most, those that say less than this share are not looked for. */
    private static final double LEAST = 0.06;

    private Wanted() {
    }

    static List<WantedTerm> of(Analysis clause, Rarity rarity, Doubts doubts) {
        return terms(Zone.ALL, clause, rarity, doubts);
    }

    static List<WantedTerm> inTitles(Analysis typed, Rarity rarity) {
        return terms(Zone.TITLES, typed, rarity, new Doubts(List.of(typed), rarity));
    }

    /** The last Latin run may be the beginning of a longer one. */
    static @Nullable String beginning(Analysis typed) {
        List<String> codes = typed.terms(Evidence.LATIN);
        return codes.isEmpty() ? null : codes.getLast();
    }

    private static List<WantedTerm> terms(List<Zone> zones, Analysis text, Rarity rarity, Doubts doubts) {
        Set<String> mistyped = mistyped(text, rarity);
        List<WantedTerm> wanted = new ArrayList<>();
        for (Zone zone : zones) {
            zone.terms(text).forEach((term, share) -> {
                if (rarity.articlesWith(zone.name(), term) > 0) {
                    float plain = zone.weight() * share * Politeness.weightOf(term);
                    wanted.add(new WantedTerm(zone.name(), term, plain * switch (zone.evidence()) {
                        case LATIN -> doubts.weightOf(term);
                        case SOUND -> mistyped.contains(term) ? MISTYPED : 1;
                        case CHARACTER, BIGRAM, WORD -> 1;
                    }));
                }
            });
        }
        return telling(wanted, rarity);
    }

    /** What next to all articles have only keeps weak ones from being passed over. */
    private static List<WantedTerm> telling(List<WantedTerm> wanted, Rarity rarity) {
        double[] says = wanted.stream().mapToDouble(term -> term.weight() * rarity.inverse(term.field(), term.term())).toArray();
        double least = LEAST * Arrays.stream(says).max().orElse(0);
        return IntStream.range(0, says.length).filter(i -> says[i] >= least).mapToObj(wanted::get).toList();
    }

    /** Sounds of neighbours that hardly any article writes so, but many write otherwise. */
    private static Set<String> mistyped(Analysis text, Rarity rarity) {
        Set<String> mistyped = new HashSet<>();
        List<String> written = text.terms(Evidence.BIGRAM);
        List<String> heard = text.terms(Evidence.SOUND);
        for (int i = 0; i < written.size(); i++) {
            if (rarity.articlesWith("bigram", written.get(i)) * SELDOM < rarity.articlesWith("sound", heard.get(i))) {
                mistyped.add(heard.get(i));
            }
        }
        return mistyped;
    }
}
