package org.huiying.knowledge.search;

/**
 * A term to look for.
 *
 * @param weight of its BM25 score in the sum of all
 */
record WantedTerm(String field, String term, float weight) {
}
