package org.huiying.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.huiying.knowledge.analysis.Analysis;
import org.huiying.knowledge.analysis.Clauses;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.learning.Learnt;

/** Answers questions, whatever engine keeps the index. */
final class Questions {

    /** What the other clauses of a long question add to the best one. */
    private static final double REST = 0.1;
    /** Sixteen more are answered no better on the development sets, and take a sixth longer to find. */
    private static final int CANDIDATES = 24;
    private static final double PREFERRED = 1.25;
    private static final Comparator<Candidate> BEST_FIRST = (a, b) ->
            a.score == b.score ? Long.compare(a.key, b.key) : Double.compare(b.score, a.score);

    private final EngineView view;
    private final Function<String, Map<ArticleId, Learnt>> learning;

    Questions(EngineView view) {
        this(view, question -> Map.of());
    }

    Questions(EngineView view, Function<String, Map<ArticleId, Learnt>> learning) {
        this.view = view;
        this.learning = learning;
    }

    List<Hit> search(Question question) throws IOException {
        List<Analysis> clauses = Clauses.of(question.text()).stream().map(Analysis::of).toList();
        Rarity rarity = view.lookUp(clauses);
        Doubts doubts = new Doubts(clauses, rarity);
        List<Candidate> candidates = firstStage(clauses, rarity, doubts, question);
        addLearnt(candidates, question);
        AskedUnits asked = new AskedUnits(clauses.stream().map(Analysis::text).toList(), rarity, doubts);
        new CloseReading(asked).score(candidates, view);
        for (Candidate candidate : candidates) {
            candidate.score += candidate.learnt == null ? 0 : candidate.learnt.boost();
        }
        return hits(candidates, clauses, question, true);
    }

    List<Hit> suggest(Question typed) throws IOException {
        List<Analysis> text = List.of(Analysis.of(typed.text()));
        Rarity rarity = view.lookUp(text);
        List<Candidate> found = view.best(Wanted.inTitles(text.getFirst(), rarity), Wanted.beginning(text.getFirst()),
                typed.audience(), typed.product() == null ? typed.limit() : Math.max(CANDIDATES, typed.limit()));
        return hits(found, text, typed, false);
    }

    private List<Candidate> firstStage(List<Analysis> clauses, Rarity rarity, Doubts doubts, Question question)
            throws IOException {
        int most = Math.max(CANDIDATES, question.limit());
        if (clauses.size() == 1) {
            return new ArrayList<>(view.best(Wanted.of(clauses.getFirst(), rarity, doubts), null, question.audience(), most));
        }
        return merged(clauses, rarity, doubts, question.audience(), most);
    }

    /** Each clause is a search of its own: nested in one disjunction they would take ten times as long. */
    private List<Candidate> merged(List<Analysis> clauses, Rarity rarity, Doubts doubts, Audience audience, int most)
            throws IOException {
        Map<Long, Candidate> best = new HashMap<>();
        Map<Long, Double> sum = new HashMap<>();
        for (Analysis clause : clauses) {
            for (Candidate found : view.best(Wanted.of(clause, rarity, doubts), null, audience, most)) {
                best.merge(found.key, found, (a, b) -> a.score < b.score ? b : a);
                sum.merge(found.key, found.score, Double::sum);
            }
        }
        for (Candidate candidate : best.values()) {
            candidate.score += REST * (sum.getOrDefault(candidate.key, candidate.score) - candidate.score);
        }
        return new ArrayList<>(best.values());
    }

    /** An article that only use speaks for starts where the last of the others ended. */
    private void addLearnt(List<Candidate> candidates, Question question) throws IOException {
        Map<ArticleId, Learnt> learnt = learning.apply(question.text());
        if (learnt.isEmpty()) {
            return;
        }
        double last = candidates.stream().mapToDouble(candidate -> candidate.score).min().orElse(0);
        Map<Long, Candidate> known = new HashMap<>();
        candidates.forEach(candidate -> known.put(candidate.key, candidate));
        for (Map.Entry<ArticleId, Learnt> one : learnt.entrySet()) {
            for (Candidate named : view.named(List.of(one.getKey()), question.audience())) {
                Candidate candidate = known.computeIfAbsent(named.key, key -> {
                    candidates.add(named);
                    named.score = last;
                    return named;
                });
                candidate.learnt = one.getValue();
            }
        }
    }

    private List<Hit> hits(List<Candidate> candidates, List<Analysis> clauses, Question question, boolean snippets)
            throws IOException {
        if (question.product() != null) {
            view.about(question.product(), candidates).forEach(candidate -> candidate.score *= PREFERRED);
        }
        List<Candidate> best = candidates.stream().sorted(BEST_FIRST).limit(question.limit()).toList();
        Highlighter highlighter = new Highlighter(clauses);
        Map<Long, FoundText> texts = view.texts(best, snippets);
        List<Hit> hits = new ArrayList<>(best.size());
        for (Candidate candidate : best) {
            FoundText text = texts.get(candidate.key);
            if (text != null) {
                Learnt why = question.audience() == Audience.STAFF ? candidate.learnt : null;
                List<Segment> snippet = snippets ? highlighter.snippet(text.body()) : List.of();
                hits.add(new Hit(text.id(), highlighter.whole(text.title()), snippet, text.product(), text.faultCodes(),
                        candidate.score, why));
            }
        }
        return hits;
    }
}
