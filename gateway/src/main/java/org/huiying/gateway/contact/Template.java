package org.huiying.gateway.contact;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A text that the provider has approved.
 *
 * @param id       the provider's
 * @param body     with {@code {{1}}}, {@code {{2}}}, … where something is put in
 * @param language as the provider names it, such as {@code zh_CN}; null: not told
 */
public record Template(String id, String name, String body, @Nullable String language) {

    private static final int MOST_BLANKS = 20;
    private static final Pattern BLANK = Pattern.compile("\\{\\{([0-9]{1,2})}}");

    public Template {
        Checks.line("template", id, 100);
        Checks.line("template name", name, 100);
    }

    public Template(String id, String name, String body) {
        this(id, name, body, null);
    }

    /** Whether the places of a text are numbered from 1 without a gap, at most {@value #MOST_BLANKS}, and nothing else looks like one. */
    public static boolean isNumbered(String body) {
        Set<Integer> numbers = BLANK.matcher(body).results().map(found -> Integer.valueOf(found.group(1))).collect(Collectors.toSet());
        String rest = BLANK.matcher(body).replaceAll("");
        return numbers.size() <= MOST_BLANKS && !rest.contains("{{") && !rest.contains("}}")
                && IntStream.rangeClosed(1, numbers.size()).allMatch(numbers::contains);
    }

    /** How many things are put in. */
    public int blanks() {
        return BLANK.matcher(body).results().mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(0);
    }

    /** The text with everything put in. */
    public String filled(List<String> values) {
        if (values.size() != blanks()) {
            throw new IllegalArgumentException("values: " + values.size() + " (expected: " + blanks() + ")");
        }
        return BLANK.matcher(body).replaceAll(found ->
                java.util.regex.Matcher.quoteReplacement(values.get(Integer.parseInt(found.group(1)) - 1)));
    }
}
