package org.huiying.knowledge.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.huiying.knowledge.analysis.Folding;

/** Says a question in other words that mean the same, and without words that mean nothing. */
final class Rewording {

    /** With the question itself. Each is a search of its own. */
    private static final int MOST = 4;
    /** What is left after stop words must still be a question. */
    private static final int LEAST = 2;

    private Rewording() {
    }

    /** The question first; only that when no word of it is among the given. */
    static List<String> of(String question, List<Words> wordings) {
        if (wordings.isEmpty()) {
            return List.of(question);
        }
        String folded = Folding.fold(question).text();
        String asked = without(folded, wordings);
        Set<String> sayings = new LinkedHashSet<>();
        sayings.add(asked);
        for (Words same : wordings) {
            if (same.kind() == Words.Kind.SAME) {
                said(asked, same).forEach(sayings::add);
            }
        }
        if (sayings.size() == 1 && asked.equals(folded)) {
            return List.of(question);
        }
        return sayings.stream().limit(MOST).toList();
    }

    private static String without(String question, List<Words> wordings) {
        String left = question;
        for (Words stop : wordings) {
            if (stop.kind() == Words.Kind.STOP) {
                for (String word : stop.words()) {
                    left = left.replace(word, " ");
                }
            }
        }
        return left.equals(question) || left.replaceAll("[\\s\\p{P}]", "").length() < LEAST ? question : left.strip();
    }

    /** The longest of the words that is in the question is said in each of the others. */
    private static List<String> said(String question, Words same) {
        List<String> sayings = new ArrayList<>();
        same.words().stream().filter(question::contains).max((a, b) -> Integer.compare(a.length(), b.length()))
                .ifPresent(found -> same.words().stream().filter(other -> !question.contains(other))
                        .forEach(other -> sayings.add(question.replace(found, other))));
        return sayings;
    }
}
