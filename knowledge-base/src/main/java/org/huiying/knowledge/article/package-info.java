/**
 * Articles (知识/案例): what they say, their versions, what holds for them whatever they say ({@link org.huiying.knowledge.article.Terms}), and what readers see. Start at
 * {@link org.huiying.knowledge.article.Articles}.
 *
 * <p>Owns the tables article, article_version, article_comment and article_change.
 */
@NullMarked
package org.huiying.knowledge.article;

import org.jspecify.annotations.NullMarked;
