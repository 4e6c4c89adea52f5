package org.huiying.knowledge.draft;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.huiying.knowledge.article.ArticleRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

/** An editor's own unsaved texts. Nobody reads another's; only that somebody writes is told. */
@RestController
@RequestMapping("/api/editor/drafts")
@PreAuthorize("hasAnyRole('EDITOR','SUPERVISOR','ADMIN')")
class DraftsApi {

    private static final int LARGEST = 500_000;
    private static final int LONGEST_TITLE = 200;

    private final UnsavedTexts drafts;

    DraftsApi(UnsavedTexts drafts) {
        this.drafts = drafts;
    }

    record Typed(int base, @Nullable JsonNode form) {
    }

    record Kept(Instant at, List<UnsavedTexts.Writer> others) {
    }

    record Found(@Nullable Draft mine, List<UnsavedTexts.Writer> others) {
    }

    @GetMapping("/new")
    List<UnsavedTexts.Unsaved> unsaved(Principal me) {
        return drafts.unsaved(me.getName());
    }

    @GetMapping("/{kind}/{key}")
    Found find(@PathVariable String kind, @PathVariable String key, Principal me) {
        Place place = Place.of(kind, key);
        Optional<Draft> mine = drafts.find(place, me.getName());
        return new Found(mine.orElse(null), drafts.others(place, me.getName()));
    }

    @PutMapping("/{kind}/{key}")
    Kept keep(@PathVariable String kind, @PathVariable String key, @RequestBody Typed typed, Principal me) {
        Place place = Place.of(kind, key);
        JsonNode form = typed.form();
        if (form == null || !form.isObject() || typed.base() < 0) {
            throw ArticleRefused.invalid("form: " + form + " (expected: the fields of the page)");
        }
        String text = form.toString();
        if (text.length() > LARGEST) {
            throw ArticleRefused.invalid("form: " + text.length() + " characters (expected: up to " + LARGEST + ")");
        }
        String title = form.path("title").asString("").replace('\0', ' ');
        Instant at = drafts.keep(place, me.getName(), typed.base(),
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title, text.replace("\\u0000", ""));
        return new Kept(at, drafts.others(place, me.getName()));
    }

    @DeleteMapping("/{kind}/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String kind, @PathVariable String key, Principal me) {
        drafts.forget(Place.of(kind, key), me.getName());
    }
}
