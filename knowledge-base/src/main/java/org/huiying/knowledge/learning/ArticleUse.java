package org.huiying.knowledge.learning;

import org.huiying.knowledge.article.ArticleId;

/**
 * Takes in how articles were used, for search to learn from. Both calls join the transaction they are made in, and may be
 * repeated.
 */
public interface ArticleUse {

    void record(UsedArticle used);

    /** A mark was wrong: it no longer counts. */
    void takeBack(String source, ArticleId article, UseKind kind);
}
