package org.huiying.knowledge.article;

/** What readers see of some article changed. Published inside the transaction of the change. */
public record ArticleChanged() {
}
