package org.huiying.knowledge.bulk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One article of many: what changes, or changed, in it.
 *
 * @param version of its text, as it is now
 * @param becomes its state afterwards
 * @param reason  why it is refused, in Chinese; {@code reasonEn} in English
 */
record BulkLine(long id, String title, int version, Outcome outcome, @Nullable String becomes, List<FieldChange> changes,
        @Nullable String reason, @Nullable String reasonEn) {

    /** What happens to it. */
    enum Outcome {
        CHANGED, SAME, REFUSED
    }

    /** A field before and after, in words. */
    record FieldChange(String field, String before, String after) {
    }

    static BulkLine refused(long id, String title, int version, String zh, String en) {
        return new BulkLine(id, title, version, Outcome.REFUSED, null, List.of(), zh, en);
    }
}
