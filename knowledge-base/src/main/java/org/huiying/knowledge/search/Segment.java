package org.huiying.knowledge.search;

/**
 * A piece of a text to show. It is text, never HTML.
 *
 * @param hit whether it is what was looked for
 */
public record Segment(String text, boolean hit) {
}
