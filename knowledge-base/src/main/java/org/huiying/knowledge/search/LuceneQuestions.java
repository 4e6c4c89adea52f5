package org.huiying.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.huiying.knowledge.analysis.Analysis;
import org.huiying.knowledge.analysis.Clauses;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.learning.Learnt;
import org.jspecify.annotations.Nullable;

/** Answers questions from one state of the Lucene index. */
final class LuceneQuestions {

    /** What the other clauses of a long question add to the best one. */
    private static final double REST = 0.1;
    private static final int CANDIDATES = 60;
    private static final double PREFERRED = 1.25;

    private final IndexSearcher searcher;
    private final Function<String, Map<ArticleId, Learnt>> learning;

    LuceneQuestions(IndexSearcher searcher) {
        this(searcher, question -> Map.of());
    }

    LuceneQuestions(IndexSearcher searcher, Function<String, Map<ArticleId, Learnt>> learning) {
        this.searcher = searcher;
        this.learning = learning;
    }

    List<Hit> search(Question question) throws IOException {
        List<String> clauses = Clauses.of(question.text());
        Map<Integer, Double> first = firstStage(clauses, question.audience());
        Map<Integer, Learnt> learnt = learnt(question);
        double last = first.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        learnt.keySet().forEach(document -> first.putIfAbsent(document, last));
        AskedUnits asked = new AskedUnits(String.join("\n", clauses), searcher.getIndexReader());
        Map<Integer, Double> scores = new CloseReading(asked).scores(first, searcher.getIndexReader());
        learnt.forEach((document, known) -> scores.merge(document, known.boost(), Double::sum));
        return hits(scores, learnt, question);
    }

    Map<Integer, Double> firstStage(List<String> clauses, Audience audience) throws IOException {
        List<Analysis> analyses = clauses.stream().map(Analysis::of).toList();
        return analyses.size() == 1 ? scores(FusedQuery.of(analyses.getFirst(), audience)) : merged(analyses, audience);
    }

    List<Hit> suggest(Question typed) throws IOException {
        return hits(scores(FusedQuery.beginning(Analysis.of(typed.text()), typed.audience())), Map.of(), typed);
    }

    /** What use says for articles that the asker may see, by their number in the index. */
    private Map<Integer, Learnt> learnt(Question question) throws IOException {
        Map<Integer, Learnt> learnt = new HashMap<>();
        for (Map.Entry<ArticleId, Learnt> known : learning.apply(question.text()).entrySet()) {
            Query article = FusedQuery.article(known.getKey(), question.audience());
            for (ScoreDoc found : searcher.search(article, 1).scoreDocs) {
                learnt.put(found.doc, known.getValue());
            }
        }
        return learnt;
    }

    /** Each clause is a search of its own: nested in one disjunction they would take ten times as long. */
    private Map<Integer, Double> merged(List<Analysis> clauses, Audience audience) throws IOException {
        Map<Integer, Double> best = new HashMap<>();
        Map<Integer, Double> sum = new HashMap<>();
        for (Analysis clause : clauses) {
            scores(FusedQuery.of(clause, audience)).forEach((document, score) -> {
                best.merge(document, score, Math::max);
                sum.merge(document, score, Double::sum);
            });
        }
        best.replaceAll((document, score) -> score + REST * (sum.getOrDefault(document, score) - score));
        return best;
    }

    private Map<Integer, Double> scores(Query query) throws IOException {
        Map<Integer, Double> scores = new HashMap<>();
        for (ScoreDoc found : searcher.search(query, CANDIDATES).scoreDocs) {
            scores.put(found.doc, (double) found.score);
        }
        return scores;
    }

    private List<Hit> hits(Map<Integer, Double> scores, Map<Integer, Learnt> learnt, Question question) throws IOException {
        StoredFields stored = searcher.storedFields();
        if (question.product() != null) {
            prefer(question.product(), scores, stored);
        }
        List<Map.Entry<Integer, Double>> best = scores.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(question.limit()).toList();
        Highlighter highlighter = new Highlighter(Analysis.of(question.text()));
        List<Hit> hits = new ArrayList<>(best.size());
        for (Map.Entry<Integer, Double> found : best) {
            Learnt why = question.audience() == Audience.STAFF ? learnt.get(found.getKey()) : null;
            hits.add(hit(stored.document(found.getKey()), found.getValue(), highlighter, why));
        }
        return hits;
    }

    private static void prefer(String product, Map<Integer, Double> scores, StoredFields stored) throws IOException {
        for (Map.Entry<Integer, Double> found : scores.entrySet()) {
            String own = stored.document(found.getKey(), java.util.Set.of(ArticleDocument.PRODUCT))
                    .get(ArticleDocument.PRODUCT);
            if (product.equals(own)) {
                found.setValue(found.getValue() * PREFERRED);
            }
        }
    }

    private static Hit hit(Document document, double score, Highlighter highlighter,
            @Nullable Learnt learnt) {
        return new Hit(new ArticleId(Long.parseLong(stored(document, ArticleDocument.ID))),
                highlighter.whole(stored(document, ArticleDocument.TITLE)),
                highlighter.snippet(stored(document, ArticleDocument.BODY)),
                stored(document, ArticleDocument.PRODUCT),
                List.of(document.getValues(ArticleDocument.FAULT_CODE)), score, learnt);
    }

    private static String stored(Document document, String field) {
        @Nullable String value = document.get(field);
        return value == null ? "" : value;
    }
}
