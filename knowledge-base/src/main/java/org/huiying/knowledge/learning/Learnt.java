package org.huiying.knowledge.learning;

import java.time.Instant;

/**
 * Why use raises an article for a question.
 *
 * @param boost what is added to its score
 * @param words the most similar words for which it was used
 * @param solved how often it solved a matter in such words
 * @param sent how often it was sent
 * @param opened how often it was read
 * @param lastAt when it was last used so
 */
public record Learnt(double boost, String words, int solved, int sent, int opened, Instant lastAt) {
}
