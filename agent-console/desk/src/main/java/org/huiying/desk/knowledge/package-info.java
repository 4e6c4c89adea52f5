/**
 * Knowledge (知识) beside the conversation: suggestions from what the customer writes, and which articles were shown,
 * opened, sent, said to help and marked as the solution; what the customer tried by himself, and how often that was enough. Start at {@link org.huiying.desk.knowledge.Suggestions}. Owns the table
 * article_use and the live event {@code article}.
 */
@NullMarked
package org.huiying.desk.knowledge;

import org.jspecify.annotations.NullMarked;
