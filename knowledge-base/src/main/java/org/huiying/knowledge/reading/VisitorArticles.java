package org.huiying.knowledge.reading;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.search.Audience;
import org.huiying.knowledge.search.Question;
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

    private final Door door;
    private final Visitors visitors;
    private final Contents contents;

    VisitorArticles(Door door, Visitors visitors, Contents contents) {
        this.door = door;
        this.visitors = visitors;
        this.contents = contents;
    }

    /** Titles to look through, most read first. */
    @GetMapping
    List<Contents.Entry> contents(@RequestParam(required = false) @Nullable String product,
            @RequestParam(defaultValue = "20") int limit, HttpServletRequest request) {
        visitors.admit(request);
        return contents.mostRead(product, limit);
    }

    @GetMapping("/search")
    Answer search(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String product,
            @RequestParam(name = "limit", defaultValue = "5") int most, HttpServletRequest request) {
        return door.search(visitors.admit(request), new Question(q, product, Audience.PUBLIC, Math.min(most, MOST)));
    }

    @GetMapping("/suggest")
    List<Suggestion> suggest(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        return door.suggest(visitors.admit(request), new Question(q, null, Audience.PUBLIC, 5)).hits().stream()
                .map(hit -> new Suggestion(hit.id(), hit.title())).toList();
    }

    @GetMapping("/{id}")
    PublicArticleView read(@PathVariable long id, HttpServletRequest request) {
        Reader reader = visitors.admit(request);
        PublishedArticle article = door.find(reader, id);
        door.read(reader, article);
        return PublicArticleView.of(article);
    }

    record Suggestion(long id, String title) {
    }
}
