package org.huiying.knowledge.wording;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.search.HitView;
import org.huiying.knowledge.search.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Synonyms and stop words, edited with a look at what they would find. */
@RestController
@RequestMapping("/api/editor/wordings")
@PreAuthorize("hasAnyRole('EDITOR','SUPERVISOR','ADMIN')")
class WordingsApi {

    private static final int SHOWN = 8;

    private final WordingStore store;
    private final WordedSearch search;

    WordingsApi(WordingStore store, WordedSearch search) {
        this.store = store;
        this.search = search;
    }

    /** @param version of the wording that was edited; not needed for a new one */
    record Form(Words.@Nullable Kind kind, @Nullable List<String> words, @Nullable Boolean enabled, @Nullable Integer version) {

        Words checked() {
            return new Words(kind == null ? Words.Kind.SAME : kind, words == null ? List.of() : words);
        }

        boolean holds() {
            return enabled == null || enabled;
        }
    }

    /** @param id of the wording that is being edited; null for a new one */
    record Try(@Nullable String q, @Nullable Long id, @Nullable Form wording) {
    }

    /** @param sayings in which words it is asked for after the change */
    record Tried(List<HitView> before, List<HitView> after, List<String> sayings) {
    }

    record Added(long id) {
    }

    @GetMapping
    List<Wording> all() {
        return store.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@RequestBody Form form, Principal me) {
        return new Added(store.add(form.checked(), form.holds(), me.getName()));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable long id, @RequestBody Form form, Principal me) {
        int version = form.version() == null ? -1 : form.version();
        if (!store.change(id, version, form.checked(), form.holds(), me.getName())) {
            throw new ArticleRefused(HttpStatus.CONFLICT, "wording-stale", "有人先改了或删了它，请重新打开。",
                    "Somebody changed or removed it meanwhile. Open it again.", Map.of("wording", id));
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, Principal me) {
        store.remove(id, me.getName());
    }

    /** What a question finds now, and what it would find with a wording that is being edited. */
    @PostMapping("/try")
    Tried tryOut(@RequestBody Try asked) {
        Question question = Question.byStaff(asked.q() == null ? "" : asked.q(), SHOWN);
        List<Words> after = new ArrayList<>();
        store.all().stream().filter(each -> each.enabled() && (asked.id() == null || each.id() != asked.id()))
                .forEach(each -> after.add(new Words(each.kind(), each.words())));
        if (asked.wording() != null && asked.wording().holds()) {
            after.add(asked.wording().checked());
        }
        return new Tried(search.search(question).stream().map(HitView::of).toList(),
                search.with(after, question).stream().map(HitView::of).toList(), Rewording.of(question.text(), after));
    }
}
