package org.huiying.knowledge.exchange;

import java.util.List;
import java.util.Set;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Terms;
import org.huiying.knowledge.article.Version;
import org.huiying.knowledge.exchange.ImportLine.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the dry run makes of an article in a file.
 *
 * @param article the one it changes, if there is one
 * @param base    the version of that one
 * @param text    what it will say; null when it is refused
 * @param terms   what will hold for it, if that changes
 * @param earlier what it said before, if it is new here
 */
record JudgedArticle(String place, String title, @Nullable String slug, Outcome outcome, @Nullable Reason reason,
        List<String> changes, List<Reason> notes, @Nullable ArticleId article, @Nullable Integer base,
        @Nullable ArticleText text, @Nullable Terms terms, List<Version> earlier, Set<String> pictures) {

    static JudgedArticle refused(String place, String title, Reason why) {
        return new JudgedArticle(place, title, null, Outcome.REFUSED, why, List.of(), List.of(), null, null, null, null, List.of(), Set.of());
    }
}
