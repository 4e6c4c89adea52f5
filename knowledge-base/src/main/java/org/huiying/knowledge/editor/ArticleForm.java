package org.huiying.knowledge.editor;

import java.util.List;

import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What an editor sends to be saved.
 *
 * @param version the version it was written on top of; not needed for a new article
 */
record ArticleForm(@Nullable Integer version, @Nullable String title, @Nullable String product, @Nullable String kind,
        @Nullable Visibility visibility, @Nullable List<String> models, @Nullable List<String> faultCodes,
        @Nullable String symptom, @Nullable List<String> synonyms, @Nullable List<String> tags,
        @Nullable String markdown) {

    int base() {
        if (version == null) {
            throw ArticleRefused.invalid("version: missing (expected: the version that was edited)");
        }
        return version;
    }

    ArticleText text() {
        try {
            return new ArticleText(orEmpty(title), orEmpty(product), kind == null ? Kind.FAULT : Kind.parse(kind),
                    visibility == null ? Visibility.PUBLIC : visibility, orEmpty(models), orEmpty(faultCodes),
                    orEmpty(symptom), orEmpty(synonyms), orEmpty(tags), orEmpty(markdown));
        } catch (IllegalArgumentException e) {
            throw ArticleRefused.invalid(e.getMessage());
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> orEmpty(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }
}
