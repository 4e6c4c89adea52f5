package org.huiying.knowledge.feedback;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.reading.Reader;

/** A reader said whether an article helped. */
public record ArticleJudged(ArticleId article, Reader by, boolean helped) {
}
