package org.huiying.knowledge.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Terms;
import org.jspecify.annotations.Nullable;

/** Which fields of an article differ. Blank lines around the Markdown do not count: files end in many ways. */
final class Differences {

    private Differences() {
    }

    static List<String> between(ArticleText before, ArticleText after) {
        List<String> names = new ArrayList<>();
        compare(names, "title", before, after, ArticleText::title);
        compare(names, "product", before, after, ArticleText::product);
        compare(names, "kind", before, after, ArticleText::kind);
        compare(names, "visibility", before, after, ArticleText::visibility);
        compare(names, "models", before, after, ArticleText::models);
        compare(names, "faultCodes", before, after, ArticleText::faultCodes);
        compare(names, "symptom", before, after, text -> text.symptom().strip());
        compare(names, "synonyms", before, after, ArticleText::synonyms);
        compare(names, "tags", before, after, ArticleText::tags);
        compare(names, "markdown", before, after, text -> text.markdown().replace("\r\n", "\n").strip());
        return List.copyOf(names);
    }

    static List<String> between(Terms before, Terms after) {
        List<String> names = new ArrayList<>();
        compare(names, "category", before, after, Terms::category);
        compare(names, "teams", before, after, Terms::teams);
        compare(names, "validFrom", before, after, Terms::validFrom);
        compare(names, "validUntil", before, after, Terms::validUntil);
        compare(names, "reviewOn", before, after, Terms::reviewOn);
        return List.copyOf(names);
    }

    private static <T> void compare(List<String> names, String name, T before, T after,
            Function<T, @Nullable Object> field) {
        if (!Objects.equals(field.apply(before), field.apply(after))) {
            names.add(name);
        }
    }
}
