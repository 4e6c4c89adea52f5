package org.huiying.knowledge.analysis;

/**
 * One piece of evidence.
 *
 * @param term what is compared
 * @param start where it starts in the original text
 * @param end where it ends in the original text, exclusive
 */
public record Token(String term, int start, int end) {
}
