/**
 * Finding articles. {@link org.huiying.knowledge.search.KnowledgeSearch} is the port. Start at
 * {@link org.huiying.knowledge.search.Questions} for how a question is answered whatever the engine, and at
 * {@link org.huiying.knowledge.search.Zone} for what is scored.
 *
 * <p>A question goes through four steps. {@link org.huiying.knowledge.analysis.Clauses} leaves out small talk. The first
 * stage adds up BM25 scores of all evidence ({@link org.huiying.knowledge.search.Zone}) and keeps the best forty articles.
 * The second ({@link org.huiying.knowledge.search.CloseReading}) reads these side by side with the question and adds the
 * weighted {@link org.huiying.knowledge.search.Trait}s. Last, articles that were used for such words rise
 * ({@link org.huiying.knowledge.learning.Learning}). All weights are the same for every knowledge base.
 *
 * <p>Two engines keep an index, and differ in an {@link org.huiying.knowledge.search.EngineView} only.
 * {@link org.huiying.knowledge.search.LuceneSearch} is in a directory of each node.
 * {@link org.huiying.knowledge.search.ElasticSearch} is shared by all; while it cannot be reached a node's own index answers
 * ({@link org.huiying.knowledge.search.FallbackSearch}). Both pass one contract, SearchContract. Articles are analysed here
 * and sent as terms parted by blanks, so that a cluster needs no plug-in and both engines see the same terms. What differs:
 * the cluster counts articles with a field where Lucene counts articles; its statistics are those of one shard; and a
 * change is seen there after the request that wrote it, so that another node may answer without it for a moment.
 *
 * <p>Both follow the table article_change, which is written in the transaction of the change: nothing that was published
 * is missed, whatever fails. A cluster that is there but does not want (no room, sign-in refused, certificate unknown) is no
 * different; {@link org.huiying.knowledge.search.ElasticTrouble} says in the log what would mend it. Lucene keeps the
 * number it has seen last in the index's own commit, so that the two cannot part; the cluster's is in search_index, moved on
 * in the transaction that holds the turn to write. This package owns search_index.
 *
 * <p>Traps: clauses as one nested disjunction disable Lucene's pruning, so each is a search of its own; small talk is left
 * out of long questions only, because short ones consist of little else; parts of a code count by their length, or 35
 * finds anything for KFR-35GW, and hardly or not at all when no article knows the code
 * ({@link org.huiying.knowledge.search.Doubts}); the weights of traits balance each other and are changed together or not at
 * all; what an interrupted build has written is rolled back, or the next commit would make it the whole index.
 */
@NullMarked
package org.huiying.knowledge.search;

import org.jspecify.annotations.NullMarked;
