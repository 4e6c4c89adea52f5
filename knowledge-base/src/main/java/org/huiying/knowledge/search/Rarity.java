package org.huiying.knowledge.search;

/** How rare terms are among the articles, which tells how much they say. */
interface Rarity {

    int articles();

    int articlesWith(String field, String term);
}
