package org.huiying.desk.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huiying.desk.knowledge.CaseNotes.Tried;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.Visibility;

/** Writes what is known about a matter as the draft of a case, without the person. It is for staff until an editor says else. */
final class CaseText {

    static final String TAG = "疑难案例";

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_SYMPTOM = 500;
    private static final int LONGEST_LINE = 400;
    private static final int MOST_LINES = 60;
    private static final Pattern HIDDEN = Pattern.compile("\\[(?:客户|电话|地址|证件号|卡号|邮箱|账号|车牌)]");
    private static final Pattern CODE = Pattern.compile("(?<![A-Za-z0-9])[EFPHUefphu]\\d{1,2}(?![A-Za-z0-9])");

    private final CaseNotes notes;
    private final String product;

    private CaseText(CaseNotes notes, String product) {
        this.notes = notes;
        this.product = product;
    }

    /** @param product its code; empty when it is not known */
    static ArticleText of(CaseNotes notes, String product) {
        return new CaseText(notes, product).text();
    }

    private ArticleText text() {
        List<String> words = hidden(notes.words(), LONGEST_SYMPTOM);
        String symptom = shortened(String.join(" ", words), LONGEST_SYMPTOM);
        return new ArticleText(title(words), product, Kind.FAULT, Visibility.INTERNAL, notes.models(), codes(), symptom,
                List.of(), List.of(TAG), markdown());
    }

    /** What tells most: the longest of the first things that he said. */
    private String title(List<String> words) {
        String said = words.stream().limit(5).map(CaseText::matter).reduce("", (best, line) -> line.length() > best.length() ? line : best);
        return said.isBlank() ? TAG + " " + notes.source().number() : shortened(said.replaceAll("\\s+", " "), LONGEST_TITLE);
    }

    /** Without the clauses that told who he is. */
    private static String matter(String line) {
        String rest = Stream.of(line.split("[，。,;；！!]")).filter(clause -> !HIDDEN.matcher(clause).find()).map(String::strip)
                .filter(clause -> !clause.isEmpty()).collect(Collectors.joining("，"));
        return rest.isEmpty() ? line : rest;
    }

    private List<String> codes() {
        Stream<String> inWords = notes.words().stream().flatMap(line -> CODE.matcher(line).results().map(found -> found.group().toUpperCase(java.util.Locale.ROOT)));
        return Stream.concat(notes.faultCodes().stream(), inWords).filter(code -> !code.isBlank()).distinct().limit(20).toList();
    }

    private String markdown() {
        List<String> parts = new ArrayList<>();
        parts.add("> 由服务记录整理的草稿，客户信息已隐去。请核对、补全后再送审。");
        section(parts, "## 客户的描述", notes.words());
        section(parts, "## 诊断过程", notes.diagnosis());
        parts.add("## 可能原因\n- ");
        String steps = hidden(notes.solution(), LONGEST_LINE).stream().map(line -> "1. " + escaped(line)).collect(Collectors.joining("\n"));
        parts.add("## 排查步骤\n" + (steps.isEmpty() ? "1. " : steps));
        if (!notes.tried().isEmpty()) {
            parts.add("## 用过的知识\n" + notes.tried().stream().map(CaseText::line).collect(Collectors.joining("\n")));
        }
        return String.join("\n\n", parts) + "\n";
    }

    private static String line(Tried tried) {
        return "- [" + escaped(tried.title()) + "](/console/#/knowledge/" + tried.article() + ")" + (tried.solved() ? "（已解决）" : "");
    }

    private void section(List<String> parts, String heading, List<String> lines) {
        List<String> hidden = hidden(lines, LONGEST_LINE);
        if (!hidden.isEmpty()) {
            parts.add(heading + "\n" + hidden.stream().map(line -> "- " + escaped(line)).collect(Collectors.joining("\n")));
        }
    }

    /** Lines as they may be shown: without the person, one line each. */
    private List<String> hidden(List<String> lines, int longest) {
        return lines.stream().limit(MOST_LINES).map(line -> notes.person().hidden(line).strip().replaceAll("\\s*\\R\\s*", " "))
                .filter(line -> !line.isEmpty()).map(line -> shortened(line, longest)).toList();
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** Words are never read as Markdown. */
    private static String escaped(String words) {
        return words.replaceAll("([\\\\`*_<>#|!]|(?<=\\])\\()", "\\\\$1");
    }
}
