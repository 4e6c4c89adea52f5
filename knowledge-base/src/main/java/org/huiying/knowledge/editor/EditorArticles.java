package org.huiying.knowledge.editor;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleFilter;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.article.ArticleState;
import org.huiying.knowledge.article.ArticleTerms;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.ArticleWorkflow;
import org.huiying.knowledge.article.History;
import org.huiying.knowledge.article.StateCount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Writing, reviewing and publishing articles. */
@RestController
@RequestMapping("/api/editor/articles")
@PreAuthorize("hasAnyRole('EDITOR','SUPERVISOR','ADMIN')")
class EditorArticles {

    private final ArticleWorkflow workflow;
    private final History history;
    private final ArticleTerms terms;

    EditorArticles(ArticleWorkflow workflow, History history, ArticleTerms terms) {
        this.workflow = workflow;
        this.history = history;
        this.terms = terms;
    }

    @GetMapping
    Listing list(@RequestParam(required = false) @Nullable ArticleState state,
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable Long category,
            @RequestParam(required = false) @Nullable String owner, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "100") int limit, @RequestParam(defaultValue = "0") int offset) {
        ArticleFilter filter = new ArticleFilter(state, product, category, owner, q, limit, offset);
        List<ArticleRow> rows = workflow.list(filter).stream()
                .map(ArticleRow::of).toList();
        return new Listing(rows, workflow.counts().stream()
                .collect(Collectors.toMap(StateCount::state, StateCount::many)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    EditedArticle create(@RequestBody ArticleForm form, Principal me) {
        String slug = "written/" + UUID.randomUUID();
        return shown(workflow.create(slug, form.text(), me.getName()));
    }

    @GetMapping("/{id}")
    EditedArticle read(@PathVariable ArticleId id) {
        return shown(workflow.get(id));
    }

    @PutMapping("/{id}")
    EditedArticle save(@PathVariable ArticleId id, @RequestBody ArticleForm form, Principal me) {
        return shown(workflow.save(id, form.base(), form.text(), me.getName()));
    }

    /** What her text and the newest version differ in, and both together where nobody has to decide. */
    @PostMapping("/{id}/merge")
    Merged merge(@PathVariable ArticleId id, @RequestBody ArticleForm form) {
        Article newest = workflow.get(id);
        ArticleText yours = form.text();
        return new Merged(newest.version(), LineDiff.between(PlainArticle.of(newest.text()), PlainArticle.of(yours)),
                TextMerge.of(history.version(id, form.base()).text(), newest.text(), yours).orElse(null));
    }

    @PostMapping("/{id}/submit")
    EditedArticle submit(@PathVariable ArticleId id, @RequestBody StepForm step, Principal me) {
        return shown(workflow.submit(id, step.version(), me.getName(), step.comment()));
    }

    @PostMapping("/{id}/reject")
    EditedArticle reject(@PathVariable ArticleId id, @RequestBody StepForm step, Principal me) {
        return shown(workflow.reject(id, step.version(), me.getName(), step.comment()));
    }

    @PostMapping("/{id}/publish")
    EditedArticle publish(@PathVariable ArticleId id, @RequestBody StepForm step, Principal me) {
        return shown(workflow.publish(id, step.version(), me.getName(), step.comment()));
    }

    @PostMapping("/{id}/schedule")
    EditedArticle schedule(@PathVariable ArticleId id, @RequestBody ScheduleForm form, Principal me) {
        return shown(workflow.schedule(id, form.version(), form.moment(), me.getName(), ""));
    }

    @PostMapping("/{id}/discard")
    EditedArticle discard(@PathVariable ArticleId id, @RequestBody StepForm step, Principal me) {
        return shown(workflow.discard(id, step.version(), me.getName(), step.comment()));
    }

    @PutMapping("/{id}/terms")
    EditedArticle terms(@PathVariable ArticleId id, @RequestBody TermsForm form, Principal me) {
        terms.set(id, form.terms(), me.getName());
        return read(id);
    }

    @PostMapping("/{id}/retire")
    EditedArticle retire(@PathVariable ArticleId id, @RequestBody StepForm step, Principal me) {
        return shown(workflow.retire(id, step.version(), me.getName(), step.comment()));
    }

    @PostMapping("/{id}/rollback")
    EditedArticle rollback(@PathVariable ArticleId id, @RequestBody RollbackForm form, Principal me) {
        return shown(workflow.rollback(id, form.version(), form.to(), me.getName()));
    }

    @PostMapping("/{id}/comments")
    EditedArticle comment(@PathVariable ArticleId id, @RequestBody StepForm step, Principal me) {
        workflow.comment(id, me.getName(), step.comment());
        return read(id);
    }

    @GetMapping("/{id}/versions")
    List<VersionView> versions(@PathVariable ArticleId id) {
        return history.versions(id).stream().map(VersionView::of).toList();
    }

    @GetMapping("/{id}/versions/{before}/diff/{after}")
    List<DiffLine> diff(@PathVariable ArticleId id, @PathVariable int before, @PathVariable int after) {
        return LineDiff.between(PlainArticle.of(history.version(id, before).text()),
                PlainArticle.of(history.version(id, after).text()));
    }

    private EditedArticle shown(Article article) {
        return EditedArticle.of(article, terms.of(article.id()), history.comments(article.id()), workflow.needsTwo(article.id()));
    }

    /** @param merged both texts in one; null when both changed the same */
    record Merged(int version, List<DiffLine> diff, @Nullable ArticleText merged) {
    }

    record Listing(List<ArticleRow> items, Map<ArticleState, Integer> counts) {
    }

    record StepForm(int version, @Nullable String comment) {

        public String comment() {
            return comment == null ? "" : comment.strip();
        }
    }

    record ScheduleForm(int version, @Nullable Instant at) {

        Instant moment() {
            if (at == null) {
                throw ArticleRefused.invalid("at: missing (expected: when it goes online)");
            }
            return at;
        }
    }

    record RollbackForm(int version, int to) {
    }
}
