package org.huiying.standin.message;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiying.standin.call.NotNow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts what was given into an approved text. */
final class Templates {

    private static final Pattern BLANK = Pattern.compile("\\{\\{([0-9]+)}}");

    private Templates() {}

    static String filled(Map<String, String> templates, Draft draft) throws NotNow {
        String body = templates.get(draft.template());
        if (body == null) {
            throw new NotNow(63027, "Template does not exist for a language and locale");
        }
        JsonNode values = JsonMapper.shared().readTree(draft.variables().isEmpty() ? "{}" : draft.variables());
        if (BLANK.matcher(body).results().anyMatch(blank -> !values.has(blank.group(1)))) {
            throw new NotNow(63028, "Number of parameters provided does not match the expected number");
        }
        return BLANK.matcher(body).replaceAll(blank -> Matcher.quoteReplacement(values.path(blank.group(1)).asString()));
    }
}
