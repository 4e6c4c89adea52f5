/** Articles are written in Markdown. {@link org.huiying.knowledge.markdown.ArticleMarkdown} makes it safe to show. */
@NullMarked
package org.huiying.knowledge.markdown;

import org.jspecify.annotations.NullMarked;
