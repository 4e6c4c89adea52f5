package org.huiying.knowledge.editor;

import java.security.Principal;
import java.util.List;
import java.util.Map;

import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.markdown.ArticleMarkdown;
import org.huiying.knowledge.markdown.DecisionTree;
import org.huiying.knowledge.search.HitView;
import org.huiying.knowledge.search.KnowledgeSearch;
import org.huiying.knowledge.search.Question;
import org.huiying.knowledge.worklist.Miss;
import org.huiying.knowledge.worklist.Misses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What editors need beside the articles: preview, similar articles, worklist, index. */
@RestController
@RequestMapping("/api/editor")
@PreAuthorize("hasAnyRole('EDITOR','SUPERVISOR','ADMIN')")
class EditorDesk {

    private static final int SIMILAR = 5;
    private static final int LONGEST_PREVIEW = 200_000;

    private final KnowledgeSearch search;
    private final Misses misses;

    EditorDesk(KnowledgeSearch search, Misses misses) {
        this.search = search;
        this.misses = misses;
    }

    @PostMapping("/preview")
    Preview preview(@RequestBody Source source) {
        String markdown = source.markdown() == null ? "" : source.markdown();
        if (markdown.length() > LONGEST_PREVIEW) {
            throw ArticleRefused.invalid("markdown: " + markdown.length() + " characters (expected: up to "
                    + LONGEST_PREVIEW + ")");
        }
        return new Preview(ArticleMarkdown.html(markdown), ArticleMarkdown.steps(markdown),
                ArticleMarkdown.tree(markdown).orElse(null));
    }

    /** Articles like the one being written, so that none is written twice. */
    @GetMapping("/similar")
    List<HitView> similar(@RequestParam(defaultValue = "") String title) {
        return search.search(Question.byStaff(title, SIMILAR)).stream().map(HitView::of).toList();
    }

    @GetMapping("/misses")
    List<Miss> misses() {
        return misses.open();
    }

    @PostMapping("/misses/{id}/handled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handled(@PathVariable long id, Principal me) {
        if (!misses.handled(id, me.getName())) {
            throw new ArticleRefused(HttpStatus.NOT_FOUND, "miss-unknown", "该条目已处理或不存在。",
                    "This entry was dealt with already, or does not exist.", Map.of("miss", id));
        }
    }

    @PostMapping("/index/rebuild")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rebuild() {
        search.rebuild();
    }

    record Source(@Nullable String markdown) {
    }

    record Preview(String html, List<String> steps, @Nullable DecisionTree tree) {
    }
}
