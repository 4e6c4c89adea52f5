package org.huiying.knowledge.search;

/** How rare terms are among the articles, which tells how much they say. */
interface Rarity {

    int articles();

    int articlesWith(String field, String term);

    /** How much a term says, as BM25 counts it: the rarer it is the more. */
    default double inverse(String field, String term) {
        int with = articlesWith(field, term);
        return Math.log(1 + (articles() - with + 0.5) / (with + 0.5));
    }
}
