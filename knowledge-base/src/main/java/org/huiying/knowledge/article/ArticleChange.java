package org.huiying.knowledge.article;

/**
 * An article that search indexes must look at again.
 *
 * @param seq grows in the order of commits
 */
public record ArticleChange(ArticleId article, long seq) {
}
