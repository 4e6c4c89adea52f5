package org.huiying.knowledge.reading;

import java.security.Principal;

import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.search.Audience;
import org.huiying.knowledge.search.Question;
import org.huiying.knowledge.worklist.Misses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What staff read: all published articles. */
@RestController
@RequestMapping("/api/articles")
class StaffArticles {

    private final Door door;
    private final Misses misses;

    StaffArticles(Door door, Misses misses) {
        this.door = door;
        this.misses = misses;
    }

    @GetMapping("/search")
    Answer search(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String product,
            @RequestParam(defaultValue = "10") int limit, Principal me) {
        return door.search(Reader.staff(me), new Question(q, product, Audience.STAFF, limit));
    }

    @GetMapping("/suggest")
    Answer suggest(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String product,
            @RequestParam(defaultValue = "8") int limit, Principal me) {
        return door.suggest(Reader.staff(me), new Question(q, product, Audience.STAFF, limit));
    }

    @GetMapping("/{id}")
    ArticleView read(@PathVariable long id, Principal me) {
        PublishedArticle article = door.find(Reader.staff(me), id);
        door.read(Reader.staff(me), article);
        return ArticleView.of(article);
    }

    /** "No answer found": the words land on the editors' worklist. */
    @PostMapping("/misses")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void miss(@RequestBody Missed missed, Principal me) {
        misses.record(missed.q(), missed.product(), me.getName());
    }

    record Missed(String q, @Nullable String product) {

        Missed {
            q = q == null ? "" : q;
        }
    }
}
