package org.huiying.knowledge.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huiying.knowledge.markdown.DecisionTree.Answer;
import org.huiying.knowledge.markdown.DecisionTree.Ending;
import org.huiying.knowledge.markdown.DecisionTree.Fault;
import org.huiying.knowledge.markdown.DecisionTree.Outcome;
import org.huiying.knowledge.markdown.DecisionTree.Question;
import org.jspecify.annotations.Nullable;

/** Reads a diagnosis from its lines, and says of each that it does not understand why. */
final class DecisionTreeText {

    private static final Pattern QUESTION = Pattern.compile("\\[([^\\]]{1,40})]\\s*(\\S.*)");
    private static final Pattern ANSWER = Pattern.compile("[-*]\\s*(\\S.*?)\\s*(?:->|→|=>)\\s*(\\S.*)");
    private static final Pattern ENDING = Pattern.compile("(已解决|需报修)\\s*(?:[：:]\\s*(.*))?");
    private static final int MOST_LINES = 500;

    private final List<Question> questions = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private @Nullable String name;
    private String text = "";
    private List<Answer> answers = new ArrayList<>();

    private DecisionTreeText() {
    }

    static DecisionTree read(String block) {
        DecisionTreeText reader = new DecisionTreeText();
        String[] lines = block.split("\\R");
        for (int at = 0; at < Math.min(lines.length, MOST_LINES); at++) {
            reader.line(at + 1, lines[at].strip());
        }
        reader.finish();
        reader.check(lines);
        return new DecisionTree(reader.questions, reader.faults);
    }

    private void line(int number, String line) {
        if (line.isEmpty()) {
            return;
        }
        Matcher question = QUESTION.matcher(line);
        Matcher answer = ANSWER.matcher(line);
        if (question.matches()) {
            finish();
            name = question.group(1).strip();
            text = question.group(2).strip();
            places.add(new int[] {number});
        } else if (answer.matches() && name != null) {
            answers.add(answer(answer.group(1), answer.group(2).strip()));
        } else {
            fault(number, line, "应为“[名称] 问题”或“- 回答 -> 下一问题的名称、已解决：…或需报修：…”",
                    "expected “[name] question” or “- answer -> name of the next question, 已解决：… or 需报修：…”");
        }
    }

    private static Answer answer(String words, String to) {
        Matcher ending = ENDING.matcher(to);
        if (!ending.matches()) {
            return new Answer(words, to.replaceAll("^\\[|]$", ""), null);
        }
        Outcome outcome = Arrays.stream(Outcome.values()).filter(each -> each.word().equals(ending.group(1))).findFirst().orElseThrow();
        return new Answer(words, null, new Ending(outcome, ending.group(2) == null ? "" : ending.group(2).strip()));
    }

    private void finish() {
        if (name != null) {
            questions.add(new Question(name, text, answers));
        }
        name = null;
        answers = new ArrayList<>();
    }

    private void check(String[] lines) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            if (!names.add(questions.get(i).name())) {
                fault(places.get(i)[0], lines, "名称重复", "this name is taken");
            }
        }
        if (questions.isEmpty()) {
            fault(1, lines, "还没有问题", "there is no question yet");
        }
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            if (question.answers().isEmpty()) {
                fault(places.get(i)[0], lines, "这个问题没有回答", "this question has no answers");
            }
            for (Answer answer : question.answers()) {
                if (answer.next() != null && !names.contains(answer.next())) {
                    fault(places.get(i)[0], lines, "没有名为“" + answer.next() + "”的问题", "there is no question named “" + answer.next() + "”");
                }
            }
        }
    }

    private void fault(int line, String[] lines, String why, String whyEn) {
        fault(line, lines.length >= line ? lines[line - 1].strip() : "", why, whyEn);
    }

    private void fault(int line, String text, String why, String whyEn) {
        faults.add(new Fault(line, text, why, whyEn));
    }
}
