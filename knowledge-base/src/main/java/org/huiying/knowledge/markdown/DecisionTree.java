package org.huiying.knowledge.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A diagnosis step by step (诊断树), as it stands in an article:
 *
 * <pre>
 * ```diagnosis
 * [开始] 指示灯亮吗？
 * - 亮 -> 联网
 * - 不亮 -> 需报修：电源故障
 *
 * [联网] 重启后能用吗？
 * - 能 -> 已解决：重启后恢复
 * ```
 * </pre>
 *
 * @param questions the first is where it begins
 * @param faults what is wrong with it, line by line; a tree with faults cannot be walked
 */
public record DecisionTree(List<Question> questions, List<Fault> faults) {

    public DecisionTree {
        questions = List.copyOf(questions);
        faults = List.copyOf(faults);
    }

    /** A line of the block that cannot be understood, counted from 1. */
    public record Fault(int line, String text, String why, String whyEn) {
    }

    public record Question(String name, String text, List<Answer> answers) {

        public Question {
            answers = List.copyOf(answers);
        }
    }

    /**
     * @param next the name of the question that follows; null when the diagnosis ends here
     * @param ending what it ends with; null when a question follows
     */
    public record Answer(String text, @Nullable String next, @Nullable Ending ending) {
    }

    /** How a diagnosis ends. */
    public record Ending(Outcome outcome, String text) {
    }

    /** Whether the matter is solved by it. */
    public enum Outcome {
        SOLVED("已解决"), UNSOLVED("需报修");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** One step that was taken, by the words of both. */
    public record Step(String question, String answer) {
    }

    /** Follows steps from the beginning; empty when they do not belong to this tree. The last answer taken is given. */
    public Optional<Answer> follow(List<Step> steps) {
        Map<String, Question> byName = new LinkedHashMap<>();
        questions.forEach(question -> byName.put(question.name(), question));
        Question at = questions.isEmpty() ? null : questions.getFirst();
        Answer last = null;
        for (Step step : steps) {
            if (at == null || !at.text().equals(step.question())) {
                return Optional.empty();
            }
            last = at.answers().stream().filter(answer -> answer.text().equals(step.answer())).findFirst().orElse(null);
            if (last == null) {
                return Optional.empty();
            }
            at = last.next() == null ? null : byName.get(last.next());
        }
        return Optional.ofNullable(last);
    }
}
