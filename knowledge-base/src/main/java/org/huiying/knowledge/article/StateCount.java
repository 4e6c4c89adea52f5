package org.huiying.knowledge.article;

/** How many articles are in a state. */
public record StateCount(ArticleState state, int many) {
}
