package org.huiying.knowledge.article;

import java.time.Instant;

/** A step in an article's review and what was said with it. */
public record ReviewComment(int version, Step step, String author, Instant at, String text) {
}
