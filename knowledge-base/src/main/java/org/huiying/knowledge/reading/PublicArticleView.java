package org.huiying.knowledge.reading;

import java.util.List;

import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.markdown.ArticleMarkdown;

/** A published article as customers read it. The HTML is sanitised. */
record PublicArticleView(long id, String title, String product, String symptom, String html, List<String> steps,
        List<String> faultCodes) {

    static PublicArticleView of(PublishedArticle article) {
        return new PublicArticleView(article.id().value(), article.text().title(), article.text().product(),
                article.text().symptom(), ArticleMarkdown.html(article.text().markdown()),
                ArticleMarkdown.steps(article.text().markdown()), article.text().faultCodes());
    }
}
