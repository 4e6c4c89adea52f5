package org.huiying.gateway.contact;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A text that the provider has approved.
 *
 * @param id   the provider's
 * @param body with {@code {{1}}}, {@code {{2}}}, … where something is put in
 */
public record Template(String id, String name, String body) {

    private static final Pattern BLANK = Pattern.compile("\\{\\{([0-9]{1,2})}}");

    public Template {
        Checks.line("template", id, 100);
        Checks.line("template name", name, 100);
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
