package org.huiying.knowledge.editor;

import java.time.LocalDate;
import java.util.List;

import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.article.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What an editor wants to hold for an article.
 *
 * @param version of the terms that were edited
 */
record TermsForm(@Nullable Long category, @Nullable String owner, @Nullable List<String> teams,
        @Nullable LocalDate validFrom, @Nullable LocalDate validUntil, @Nullable LocalDate reviewOn,
        @Nullable Integer version) {

    Terms terms() {
        if (version == null) {
            throw ArticleRefused.invalid("version: missing (expected: of the terms that were edited)");
        }
        try {
            return new Terms(category, owner == null ? "" : owner, teams == null ? List.of() : teams, validFrom,
                    validUntil, reviewOn, version);
        } catch (IllegalArgumentException e) {
            throw ArticleRefused.invalid(e.getMessage());
        }
    }
}
