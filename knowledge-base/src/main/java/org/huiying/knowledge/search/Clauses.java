package org.huiying.knowledge.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Long questions are mostly politeness and circumstances around one clause that matters. Each clause is searched apart,
 * so that the one that matters is not drowned.
 */
final class Clauses {

    static final int LONG = 30;
    private static final int MOST = 16;
    private static final Pattern BOUNDARY = Pattern.compile("[，。？！；：、,?!;:\\n…~～]+|\\.(?=\\s|$)");

    private Clauses() {
    }

    static List<String> of(String text) {
        if (text.length() < LONG) {
            return List.of(text);
        }
        List<String> clauses = Arrays.stream(BOUNDARY.split(text)).map(String::strip)
                .filter(clause -> clause.length() > 1).limit(MOST).toList();
        return clauses.size() < 2 ? List.of(text) : clauses;
    }
}
