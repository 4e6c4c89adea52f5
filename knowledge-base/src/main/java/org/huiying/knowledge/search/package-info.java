/**
 * Finding articles. {@link org.huiying.knowledge.search.KnowledgeSearch} is the port; start at
 * {@link org.huiying.knowledge.search.LuceneSearch} for the engine that is embedded, and at
 * {@link org.huiying.knowledge.search.Zone} for what is scored.
 *
 * <p>Each node keeps an index of its own and follows the table article_change; the number it has seen last is stored
 * in the index's own commit, so that the two cannot part.
 */
@NullMarked
package org.huiying.knowledge.search;

import org.jspecify.annotations.NullMarked;
