package org.huiying.knowledge.article;

import java.util.List;

/**
 * What an article says.
 *
 * @param title up to 200 characters
 * @param product the product's code, like {@code air-conditioner}; empty when it is about all
 * @param symptom how customers describe it
 * @param synonyms other wordings of the title
 * @param markdown up to 200,000 characters
 */
public record ArticleText(String title, String product, Kind kind, Visibility visibility, List<String> models,
        List<String> faultCodes, String symptom, List<String> synonyms, List<String> tags, String markdown) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SYMPTOM = 2_000;
    private static final int LONGEST_MARKDOWN = 200_000;
    private static final int MOST_WORDS = 100;

    public ArticleText {
        title = title.strip();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("title: empty (expected: 1-" + LONGEST_TITLE + " characters)");
        }
        checkLength("title", title, LONGEST_TITLE);
        checkLength("symptom", symptom, LONGEST_SYMPTOM);
        checkLength("markdown", markdown, LONGEST_MARKDOWN);
        product = product.strip();
        models = words("models", models);
        faultCodes = words("faultCodes", faultCodes);
        synonyms = words("synonyms", synonyms);
        tags = words("tags", tags);
    }

    private static void checkLength(String field, String value, int most) {
        if (value.length() > most) {
            throw new IllegalArgumentException(field + ": " + value.length() + " characters (expected: up to " + most + ")");
        }
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(field + ": a NUL character (expected: text)");
        }
    }

    private static List<String> words(String field, List<String> words) {
        List<String> kept = words.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
        if (kept.size() > MOST_WORDS) {
            throw new IllegalArgumentException(field + ": " + kept.size() + " (expected: up to " + MOST_WORDS + ")");
        }
        kept.forEach(word -> checkLength(field, word, LONGEST_TITLE));
        return kept;
    }
}
