package org.huiying.knowledge.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A file and what is known about its articles.
 *
 * @param counts how many articles have which outcome
 * @param done   how many the run has dealt with, by what it did
 * @param lines  a page of them
 */
record ImportReport(long id, String fileName, ArticleFile.Format format, String madeBy, Instant madeAt,
        @Nullable String runBy, @Nullable Instant runAt, @Nullable Ending ending, Map<ImportLine.Outcome, Integer> counts,
        Map<ImportLine.Done, Integer> done, List<ImportLine> lines) {

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
