package org.huiying.knowledge.article;

/** An article as readers see it. */
public record PublishedArticle(ArticleId id, int version, ArticleText text) {
}
