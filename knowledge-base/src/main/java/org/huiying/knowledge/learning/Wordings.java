package org.huiying.knowledge.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.huiying.knowledge.analysis.Analysis;
import org.huiying.knowledge.analysis.Clauses;
import org.huiying.knowledge.analysis.Evidence;
import org.huiying.knowledge.article.ArticleId;

/** The words for which articles were used, ready to be compared with a question. Never changes. */
final class Wordings {

    /** Words less alike than this are about something else. */
    private static final double ALIKE = 0.5;
    private static final int MOST_ARTICLES = 20;
    private static final int[] NOWHERE = {};

    private final List<Wording> all;
    private final Map<String, int[]> places = new HashMap<>();
    private final double[] sizes;

    Wordings(List<Wording> all) {
        this.all = List.copyOf(all);
        List<Set<String>> terms = all.stream().map(wording -> terms(wording.words())).toList();
        Map<String, List<Integer>> found = new HashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            for (String term : terms.get(i)) {
                found.computeIfAbsent(term, first -> new ArrayList<>()).add(i);
            }
        }
        found.forEach((term, in) -> places.put(term, in.stream().mapToInt(Integer::intValue).toArray()));
        sizes = terms.stream().mapToDouble(this::size).toArray();
    }

    /** What use says for a question, the articles it raises most. */
    Map<ArticleId, Learnt> of(String question, double most) {
        Map<ArticleId, Learnt> learnt = new LinkedHashMap<>();
        if (all.isEmpty()) {
            return learnt;
        }
        Map<ArticleId, Merit> merits = new HashMap<>();
        double[] alike = alike(terms(question));
        IntStream.range(0, alike.length).filter(i -> alike[i] >= ALIKE).forEach(
                i -> merits.computeIfAbsent(all.get(i).article(), article -> new Merit()).add(all.get(i), alike[i]));
        merits.forEach((article, merit) -> {
            Learnt known = merit.learnt(most);
            if (known != null) {
                learnt.put(article, known);
            }
        });
        return learnt.entrySet().stream().sorted((a, b) -> Double.compare(b.getValue().boost(), a.getValue().boost()))
                .limit(MOST_ARTICLES).collect(LinkedHashMap::new, (map, one) -> map.put(one.getKey(), one.getValue()), Map::putAll);
    }

    /** Dice's coefficient of the terms, weighed by how rare they are. */
    private double[] alike(Set<String> asked) {
        double[] common = new double[all.size()];
        for (String term : asked) {
            double weight = weight(term);
            for (int place : places.getOrDefault(term, NOWHERE)) {
                common[place] += weight;
            }
        }
        double size = size(asked);
        for (int i = 0; i < common.length; i++) {
            common[i] = common[i] == 0 ? 0 : 2 * common[i] / (size + sizes[i]);
        }
        return common;
    }

    private double size(Set<String> terms) {
        return terms.stream().mapToDouble(this::weight).sum();
    }

    private double weight(String term) {
        int in = places.getOrDefault(term, NOWHERE).length;
        return Math.log(2 + all.size() / (1.0 + in));
    }

    private static Set<String> terms(String words) {
        Analysis analysis = Analysis.of(String.join("\n", Clauses.of(words)));
        Set<String> terms = new LinkedHashSet<>(analysis.terms(Evidence.BIGRAM));
        terms.addAll(analysis.terms(Evidence.LATIN));
        return terms.isEmpty() ? Set.copyOf(analysis.terms(Evidence.CHARACTER)) : terms;
    }
}
