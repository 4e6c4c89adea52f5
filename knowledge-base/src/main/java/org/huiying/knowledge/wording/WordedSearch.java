package org.huiying.knowledge.wording;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.search.Hit;
import org.huiying.knowledge.search.KnowledgeSearch;
import org.huiying.knowledge.search.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Searches for what is meant in the words of this house: each saying is asked for, the best hit of each article counts. */
@Component
public class WordedSearch {

    private final KnowledgeSearch search;
    private final Supplier<List<Words>> wordings;

    @Autowired
    WordedSearch(KnowledgeSearch search, WordingStore store) {
        this(search, store::inForce);
    }

    private WordedSearch(KnowledgeSearch search, Supplier<List<Words>> wordings) {
        this.search = search;
        this.wordings = wordings;
    }

    /** Without any wording. */
    public static WordedSearch plain(KnowledgeSearch search) {
        return new WordedSearch(search, List::of);
    }

    /** Best first. */
    public List<Hit> search(Question question) {
        return ask(question, wordings.get(), search::search);
    }

    /** For what is being typed, best first. */
    public List<Hit> suggest(Question typed) {
        return ask(typed, wordings.get(), search::suggest);
    }

    /** What would be found with these wordings. */
    List<Hit> with(List<Words> others, Question question) {
        return ask(question, others, search::search);
    }

    private static List<Hit> ask(Question question, List<Words> wordings, Function<Question, List<Hit>> search) {
        List<String> sayings = Rewording.of(question.text(), wordings);
        if (sayings.size() == 1) {
            return search.apply(said(question, sayings.getFirst()));
        }
        Map<ArticleId, Hit> best = new HashMap<>();
        for (String saying : sayings) {
            search.apply(said(question, saying)).forEach(
                    hit -> best.merge(hit.id(), hit, (one, other) -> one.score() >= other.score() ? one : other));
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(hit -> hit.id().value()))
                .limit(question.limit()).toList();
    }

    private static Question said(Question question, String saying) {
        return saying.equals(question.text()) ? question
                : new Question(saying, question.product(), question.audience(), question.limit());
    }
}
