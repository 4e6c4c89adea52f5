package org.huiying.aftercare.callback;

import org.huiying.rules.callback.Reach;
import org.huiying.rules.ticket.FollowUpResult;
import org.jspecify.annotations.Nullable;

/**
 * What an agent reports of an attempt.
 *
 * @param satisfaction what the customer said of the repair; needed for a follow-up that reached him
 * @param answers      the four questions of a follow-up, where he answered them
 */
record ReportForm(Reach reach, @Nullable FollowUpResult satisfaction, @Nullable Answers answers, String note) {

    /** Attitude (态度), skill (技术), arrival (到达时间) and kept promises (承诺兑现): 1 poor to 4 very good. */
    record Answers(int attitude, int skill, int arrival, int promise) {

        Answers {
            for (int answer : new int[] {attitude, skill, arrival, promise}) {
                if (answer < 1 || answer > 4) {
                    throw new IllegalArgumentException("answer: " + answer + " (expected: 1-4)");
                }
            }
        }
    }

    ReportForm {
        note = note == null ? "" : note.strip();
    }
}
