package org.huiying.knowledge.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleState;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Terms;
import org.huiying.knowledge.bulk.BulkLine.FieldChange;
import org.huiying.knowledge.bulk.BulkLine.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to one article: the same for the preview and for the change itself.
 *
 * @param again whether its text goes online again
 */
record BulkPlan(Article article, ArticleText text, Terms before, Terms terms, boolean retire, boolean again) {

    /**
     * @param alone whether an editor may publish without somebody else
     * @throws IllegalArgumentException when the article would not be valid
     */
    static BulkPlan of(Article article, Terms before, BulkChange change, boolean alone) {
        ArticleText text = change.retire() ? article.text() : text(article.text(), change);
        Terms terms = change.retire() ? before : terms(before, change);
        boolean online = article.state() == ArticleState.PUBLISHED;
        return new BulkPlan(article, text, before, terms, change.retire() && article.state() != ArticleState.RETIRED,
                online && alone && change.publish() && !text.equals(article.text()));
    }

    boolean changesText() {
        return !text.equals(article.text());
    }

    boolean changesTerms() {
        return !terms.equals(before);
    }

    BulkLine line() {
        List<FieldChange> changes = changes();
        return new BulkLine(article.id().value(), article.text().title(), article.version(),
                changes.isEmpty() ? Outcome.SAME : Outcome.CHANGED, becomes().name(), changes, null, null);
    }

    private ArticleState becomes() {
        return retire ? ArticleState.RETIRED : changesText() && !again ? ArticleState.DRAFT : article.state();
    }

    private List<FieldChange> changes() {
        List<FieldChange> changes = new ArrayList<>();
        ArticleText old = article.text();
        change(changes, "tags", String.join("、", old.tags()), String.join("、", text.tags()));
        change(changes, "product", old.product(), text.product());
        change(changes, "visibility", old.visibility(), text.visibility());
        change(changes, "category", before.category(), terms.category());
        change(changes, "owner", before.owner(), terms.owner());
        change(changes, "validFrom", before.validFrom(), terms.validFrom());
        change(changes, "validUntil", before.validUntil(), terms.validUntil());
        change(changes, "state", article.state(), becomes());
        return List.copyOf(changes);
    }

    private static void change(List<FieldChange> changes, String field, @Nullable Object before,
            @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, Objects.toString(before, ""), Objects.toString(after, "")));
        }
    }

    private static ArticleText text(ArticleText text, BulkChange change) {
        List<String> tags = Stream.concat(text.tags().stream().filter(tag -> !change.removeTags().contains(tag)),
                change.addTags().stream()).distinct().toList();
        return new ArticleText(text.title(), change.product() == null ? text.product() : change.product(), text.kind(),
                change.visibility() == null ? text.visibility() : change.visibility(), text.models(), text.faultCodes(),
                text.symptom(), text.synonyms(), tags, text.markdown());
    }

    private static Terms terms(Terms terms, BulkChange change) {
        Long category = change.category() == null ? terms.category() : change.category() == 0 ? null : change.category();
        return new Terms(category, change.owner() == null ? terms.owner() : change.owner(), terms.teams(),
                change.anyTime() ? null : change.validFrom() == null ? terms.validFrom() : change.validFrom(),
                change.anyTime() ? null : change.validUntil() == null ? terms.validUntil() : change.validUntil(),
                terms.reviewOn(), terms.version());
    }
}
