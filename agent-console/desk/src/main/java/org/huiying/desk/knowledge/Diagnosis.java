package org.huiying.desk.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.huiying.knowledge.markdown.DecisionTree;

/**
 * A diagnosis (诊断) that was walked through with a customer.
 *
 * @param steps what was asked and answered, in order
 * @param ending what it came to; empty when it was not finished
 */
public record Diagnosis(UUID id, long articleId, String title, List<DecisionTree.Step> steps, Outcome outcome,
        String ending, Instant at) {

    /** How it ended. */
    public enum Outcome {
        SOLVED("已解决"), UNSOLVED("需报修"), UNFINISHED("未完成");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }
    }

    public Diagnosis {
        steps = List.copyOf(steps);
    }

    /** For a note or a ticket, one step a line. */
    public String words() {
        StringBuilder words = new StringBuilder("诊断《").append(title).append("》");
        for (int i = 0; i < steps.size(); i++) {
            words.append('\n').append(i + 1).append(". ").append(steps.get(i).question()).append(" → ").append(steps.get(i).answer());
        }
        return words.append("\n结论：").append(outcome.word).append(ending.isEmpty() ? "" : "，" + ending).toString();
    }
}
