package org.huiying.knowledge.reading;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.article.Articles;
import org.huiying.knowledge.article.Visibility;
import org.huiying.knowledge.search.Audience;
import org.huiying.knowledge.search.KnowledgeSearch;
import org.huiying.knowledge.search.Question;
import org.huiying.knowledge.worklist.Misses;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers read before they wait for an agent: published articles that are public. */
@RestController
@RequestMapping("/visit/articles")
class VisitorArticles {

    private static final int MOST = 10;

    private final Articles articles;
    private final KnowledgeSearch search;
    private final Misses misses;
    private final VisitorLimit limit;

    VisitorArticles(Articles articles, KnowledgeSearch search, Misses misses, VisitorLimit limit) {
        this.articles = articles;
        this.search = search;
        this.misses = misses;
        this.limit = limit;
    }

    @GetMapping("/search")
    Answer search(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String product,
            @RequestParam(name = "limit", defaultValue = "5") int most, HttpServletRequest request) {
        limit.check(request.getRemoteAddr());
        Answer answer = Answer.to(new Question(q, product, Audience.PUBLIC, Math.min(most, MOST)), search::search);
        if (answer.hits().isEmpty()) {
            misses.record(q, product, "visitor");
        }
        return answer;
    }

    @GetMapping("/suggest")
    List<Suggestion> suggest(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        limit.check(request.getRemoteAddr());
        return search.suggest(new Question(q, null, Audience.PUBLIC, 5)).stream()
                .map(hit -> new Suggestion(hit.id().value(), hit.plainTitle())).toList();
    }

    @GetMapping("/{id}")
    PublicArticleView read(@PathVariable long id, HttpServletRequest request) {
        limit.check(request.getRemoteAddr());
        ArticleId article = new ArticleId(Math.max(1, id));
        return articles.published(article).filter(found -> found.text().visibility() == Visibility.PUBLIC)
                .map(PublicArticleView::of).orElseThrow(() -> ArticleRefused.unknown(article));
    }

    record Suggestion(long id, String title) {
    }
}
