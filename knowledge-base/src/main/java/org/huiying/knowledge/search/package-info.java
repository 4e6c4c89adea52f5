/**
 * Finding articles. {@link org.huiying.knowledge.search.KnowledgeSearch} is the port; start at
 * {@link org.huiying.knowledge.search.LuceneSearch} for the engine that is embedded, and at
 * {@link org.huiying.knowledge.search.Zone} for what is scored.
 *
 * <p>A question goes through three steps. {@link org.huiying.knowledge.analysis.Clauses} leaves out small talk. The first
 * stage adds up BM25 scores of all evidence ({@link org.huiying.knowledge.search.Zone}) and keeps the best sixty articles. The
 * second ({@link org.huiying.knowledge.search.CloseReading}) reads these side by side with the question and adds the
 * weighted {@link org.huiying.knowledge.search.Trait}s. All weights are the same for every knowledge base.
 *
 * <p>Traps: clauses as one nested disjunction disable Lucene's pruning, so each is a search of its own; small talk is left
 * out of long questions only, because short ones consist of little else; parts of a code count by their length, or 35
 * finds anything for KFR-35GW; the weights of traits balance each other and are changed together or not at all.
 *
 * <p>Each node keeps an index of its own and follows the table article_change; the number it has seen last is stored
 * in the index's own commit, so that the two cannot part.
 */
@NullMarked
package org.huiying.knowledge.search;

import org.jspecify.annotations.NullMarked;
