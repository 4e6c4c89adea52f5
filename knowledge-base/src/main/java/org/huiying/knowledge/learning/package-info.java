/**
 * Learning from use (从使用中学习): what was opened, sent and solved a matter raises an article for such words. Start at
 * {@link org.huiying.knowledge.learning.ArticleUse} for what is recorded, at
 * {@link org.huiying.knowledge.learning.Learning} for what search makes of it. Owns the table article_learning.
 *
 * <p>It is safe because one use does little ({@link org.huiying.knowledge.learning.Merit}), all uses together can move an
 * article by a bounded amount only, what is old fades, each conversation counts once, and the agent is told whose words and
 * which uses raised an article. It can be switched off; nothing is forgotten by that.
 *
 * <p>Words are kept without long numbers and mail addresses, which say who asked rather than what.
 */
@NullMarked
package org.huiying.knowledge.learning;

import org.jspecify.annotations.NullMarked;
