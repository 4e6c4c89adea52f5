package org.huiying.knowledge.search;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, in his own words; there is no query syntax.
 *
 * @param text cut to 1,000 characters
 * @param product a product's code whose articles are preferred, if known
 * @param limit 1-50
 */
public record Question(String text, @Nullable String product, Audience audience, int limit) {

    static final int LONGEST = 1_000;

    public Question {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        product = product == null || product.isBlank() ? null : product;
        limit = Math.clamp(limit, 1, 50);
    }

    public static Question byStaff(String text, int limit) {
        return new Question(text, null, Audience.STAFF, limit);
    }
}
