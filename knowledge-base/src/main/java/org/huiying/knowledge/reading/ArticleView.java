package org.huiying.knowledge.reading;

import java.util.List;

import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.article.Visibility;
import org.huiying.knowledge.markdown.ArticleMarkdown;
import org.huiying.knowledge.markdown.DecisionTree;
import org.jspecify.annotations.Nullable;

/** A published article as staff read it. The HTML is sanitised. */
record ArticleView(long id, String title, String product, Kind kind, Visibility visibility, List<String> models,
        String symptom, String html, List<String> steps, List<String> faultCodes, List<String> synonyms,
        List<String> tags, int version, String state,
        @Nullable DecisionTree tree) {

    static ArticleView of(PublishedArticle article) {
        ArticleText text = article.text();
        return new ArticleView(article.id().value(), text.title(), text.product(), text.kind(), text.visibility(),
                text.models(), text.symptom(), ArticleMarkdown.html(text.markdown()),
                ArticleMarkdown.steps(text.markdown()), text.faultCodes(), text.synonyms(), text.tags(),
                article.version(), "PUBLISHED",
                ArticleMarkdown.tree(text.markdown()).filter(tree -> tree.faults().isEmpty()).orElse(null));
    }
}
