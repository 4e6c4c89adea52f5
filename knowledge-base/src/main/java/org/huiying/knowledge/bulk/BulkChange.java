package org.huiying.knowledge.bulk;

import java.time.LocalDate;
import java.util.List;

import org.huiying.knowledge.article.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed in all of the chosen articles. What is null or empty stays as it is in each.
 *
 * @param product a code; empty for none
 * @param category the number of a place in the tree; 0 for none
 * @param anyTime whether both days of validity are taken away
 * @param retire takes the articles off line; nothing else can be changed with it
 * @param publish whether articles that are online and have no newer draft go online again with the change
 */
record BulkChange(List<String> addTags, List<String> removeTags, @Nullable String product, @Nullable Visibility visibility,
        @Nullable Long category, @Nullable String owner, @Nullable LocalDate validFrom, @Nullable LocalDate validUntil,
        Boolean anyTime, Boolean retire, Boolean publish) {

    private static final int MOST_TAGS = 20;

    BulkChange {
        addTags = words("addTags", addTags);
        removeTags = words("removeTags", removeTags);
        anyTime = Boolean.TRUE.equals(anyTime);
        retire = Boolean.TRUE.equals(retire);
        publish = Boolean.TRUE.equals(publish);
    }

    boolean isEmpty() {
        return !retire && !changesTexts() && !changesTerms();
    }

    boolean changesTexts() {
        return !addTags.isEmpty() || !removeTags.isEmpty() || product != null || visibility != null;
    }

    boolean changesTerms() {
        return category != null || owner != null || validFrom != null || validUntil != null || anyTime;
    }

    private static List<String> words(String field, @Nullable List<String> words) {
        List<String> kept = words == null ? List.of() : words.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
        if (kept.size() > MOST_TAGS) {
            throw new IllegalArgumentException(field + ": " + kept.size() + " (expected: up to " + MOST_TAGS + ")");
        }
        return kept;
    }
}
