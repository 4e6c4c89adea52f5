package org.huiying.knowledge.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.Terms;
import org.huiying.knowledge.article.Visibility;
import org.jspecify.annotations.Nullable;

/** The fields of an article that a file has. The others stay as they are, or as they begin in a new article. */
record Given(Map<Column, String> values) {

    /** Stands between words that were apart in the file already, so that they may hold commas. */
    static final String BETWEEN = "\u001f";

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private static final Map<String, Kind> KINDS = Map.of("故障", Kind.FAULT, "操作指南", Kind.HOW_TO, "指南", Kind.HOW_TO,
            "政策", Kind.POLICY, "话术", Kind.SCRIPT);
    private static final Map<String, Visibility> VISIBILITIES = Map.of("客户可见", Visibility.PUBLIC, "公开", Visibility.PUBLIC,
            "public", Visibility.PUBLIC, "仅内部", Visibility.INTERNAL, "内部", Visibility.INTERNAL, "internal", Visibility.INTERNAL);

    Given {
        Map<Column, String> kept = new EnumMap<>(Column.class);
        kept.putAll(values);
        values = kept;
    }

    String title() {
        return values.getOrDefault(Column.TITLE, "").strip();
    }

    Given with(Column column, String value) {
        Map<Column, String> more = new EnumMap<>(values);
        more.put(column, value);
        return new Given(more);
    }

    /**
     * The article's text with these fields in place of its own.
     *
     * @throws IllegalArgumentException with what is wrong and what was expected
     */
    ArticleText over(@Nullable ArticleText before) {
        ArticleText base = before == null ? new ArticleText("-", "", Kind.FAULT, Visibility.PUBLIC, List.of(), List.of(), "",
                List.of(), List.of(), "") : before;
        return new ArticleText(values.getOrDefault(Column.TITLE, before == null ? "" : base.title()),
                values.getOrDefault(Column.PRODUCT, base.product()), kind(base.kind()), visibility(base.visibility()),
                words(Column.MODELS, base.models()), words(Column.FAULT_CODES, base.faultCodes()),
                values.getOrDefault(Column.SYMPTOM, base.symptom()).strip(), words(Column.SYNONYMS, base.synonyms()),
                words(Column.TAGS, base.tags()), body(base.markdown()));
    }

    /**
     * What holds for the article with these fields in place of its own. The owner is a matter of each house, and stays.
     *
     * @throws IllegalArgumentException with what is wrong and what was expected
     */
    Terms over(Terms before, Map<String, Long> categories) {
        String path = values.getOrDefault(Column.CATEGORY, "").strip();
        Long category = !values.containsKey(Column.CATEGORY) ? before.category() : path.isEmpty() ? null
                : categories.getOrDefault(path, before.category());
        return new Terms(category, before.owner(), words(Column.TEAMS, before.teams()), day(Column.VALID_FROM, before.validFrom()),
                day(Column.VALID_UNTIL, before.validUntil()), day(Column.REVIEW_ON, before.reviewOn()), before.version());
    }

    private @Nullable LocalDate day(Column column, @Nullable LocalDate otherwise) {
        String given = values.get(column);
        if (given == null || given.isBlank()) {
            return given == null ? otherwise : null;
        }
        Matcher day = DAY.matcher(given.strip());
        try {
            if (day.matches()) {
                return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(column + ": " + given + " (expected: a day such as 2027-01-31)", e);
        }
        throw new IllegalArgumentException(column + ": " + given + " (expected: a day such as 2027-01-31)");
    }

    private Kind kind(Kind otherwise) {
        String given = values.getOrDefault(Column.KIND, "").strip();
        Kind known = KINDS.get(given);
        return given.isEmpty() ? otherwise : known != null ? known : Kind.parse(given);
    }

    private Visibility visibility(Visibility otherwise) {
        String given = values.getOrDefault(Column.VISIBILITY, "").strip().toLowerCase(java.util.Locale.ROOT);
        Visibility known = VISIBILITIES.get(given);
        if (known == null && !given.isEmpty()) {
            throw new IllegalArgumentException("visibility: " + given + " (expected: 客户可见/public or 仅内部/internal)");
        }
        return known == null ? otherwise : known;
    }

    private List<String> words(Column column, List<String> otherwise) {
        String given = values.get(column);
        return given == null ? otherwise : Arrays.stream(given.split(given.contains(BETWEEN) ? BETWEEN : "[,，、;；|\n]"))
                .map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private String body(String otherwise) {
        String whole = values.get(Column.BODY);
        if (whole != null) {
            return tidy(whole);
        }
        String parts = part("## 可能原因", Column.CAUSE, "- ") + part("## 排查步骤", Column.STEPS, "1. ")
                + part("## 何时报修", Column.REPAIR, "");
        return parts.isEmpty() ? otherwise : tidy(parts);
    }

    /** A cell of a table as a section; lines that are not numbered become a list. */
    private String part(String heading, Column column, String bullet) {
        String cell = values.getOrDefault(column, "").strip();
        if (cell.isEmpty()) {
            return "";
        }
        String lines = cell.lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> bullet + line.replaceFirst("^(?:\\d{1,2}\\s*[.、．)）]|[①-⑳]|[-*•·])\\s*", ""))
                .collect(Collectors.joining("\n"));
        return heading + "\n" + lines + "\n\n";
    }

    private static String tidy(String markdown) {
        String text = markdown.replace("\r\n", "\n").replace('\r', '\n').strip();
        return text.isEmpty() ? "" : text + "\n";
    }
}
