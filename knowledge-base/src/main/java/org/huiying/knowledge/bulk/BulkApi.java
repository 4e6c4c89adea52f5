package org.huiying.knowledge.bulk;

import java.security.Principal;
import java.util.List;

import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.bulk.BulkEdit.Chosen;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One change to many articles over HTTP: preview, then the change. */
@RestController
@RequestMapping("/api/editor/bulk")
@PreAuthorize("hasAnyRole('EDITOR','SUPERVISOR','ADMIN')")
class BulkApi {

    private static final int MOST = 500;

    private final BulkEdit edit;

    BulkApi(BulkEdit edit) {
        this.edit = edit;
    }

    @PostMapping("/preview")
    List<BulkLine> preview(@RequestBody Form form) {
        return edit.preview(form.chosen().stream().map(Chosen::id).toList(), form.wanted());
    }

    @PostMapping
    List<BulkLine> apply(@RequestBody Form form, Principal me) {
        return edit.apply(form.chosen(), form.wanted(), me.getName());
    }

    /** @param articles with the versions that the preview showed */
    record Form(@Nullable List<Chosen> articles, @Nullable BulkChange change) {

        List<Chosen> chosen() {
            if (articles == null || articles.isEmpty() || articles.size() > MOST) {
                throw ArticleRefused.invalid("articles: " + (articles == null ? 0 : articles.size()) + " (expected: 1-" + MOST + ")");
            }
            return articles.stream().distinct().toList();
        }

        BulkChange wanted() {
            if (change == null || change.isEmpty()) {
                throw ArticleRefused.invalid("change: nothing (expected: a field that changes)");
            }
            if (change.retire() && (change.changesTexts() || change.changesTerms())) {
                throw ArticleRefused.invalid("change: retire and other fields (expected: one or the other)");
            }
            return change;
        }
    }
}
