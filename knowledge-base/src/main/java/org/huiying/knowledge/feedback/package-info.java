/**
 * What agents and customers say of an article: whether it helped, and what is wrong with it. What an editor has to look at
 * is a task until it was dealt with. Start at {@link org.huiying.knowledge.feedback.Feedbacks}. Owns the table
 * article_feedback; tells {@link org.huiying.knowledge.feedback.ArticleJudged} in the transaction of the change.
 */
@NullMarked
package org.huiying.knowledge.feedback;

import org.jspecify.annotations.NullMarked;
