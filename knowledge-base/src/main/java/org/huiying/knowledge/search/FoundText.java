package org.huiying.knowledge.search;

import java.util.List;

import org.huiying.knowledge.article.ArticleId;

/** What is shown of an article that was found. */
record FoundText(ArticleId id, String title, String body, String product, List<String> faultCodes) {
}
