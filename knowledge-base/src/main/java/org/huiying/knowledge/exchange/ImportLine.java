package org.huiying.knowledge.exchange;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One article of a file: what the dry run found and what the run did.
 *
 * @param n       1 and up, in the order of the file
 * @param changes the fields that differ from the article as it was
 * @param done    null until the run came to it
 */
record ImportLine(int n, String place, String title, Outcome outcome, @Nullable Reason reason, List<String> changes,
        List<Reason> notes, @Nullable Long articleId, @Nullable Done done) {

    /** What would happen. */
    enum Outcome {
        NEW, CHANGED, SAME, REFUSED
    }

    /** What did happen. */
    enum Done {
        CREATED, SAVED, SAME, REFUSED
    }
}
