package org.huiying.knowledge.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Long questions are mostly politeness and circumstances around a clause or two that matter. Those that say nothing are
 * left out; when what remains is still long each clause is searched apart, so that the one that matters is not drowned.
 */
public final class Clauses {

    private static final int LONG = 30;
    private static final int MOST = 16;
    private static final Pattern BOUNDARY = Pattern.compile("[，。？！；：、,?!;:\\n…~～]+|\\.(?=\\s|$)");

    private Clauses() {
    }

    public static List<String> of(String text) {
        if (text.length() < LONG) {
            return List.of(text);
        }
        List<String> clauses = Arrays.stream(BOUNDARY.split(text)).map(String::strip)
                .filter(clause -> clause.length() > 1).toList();
        List<String> telling = clauses.stream().filter(clause -> !SmallTalk.saysNothing(clause)).map(SmallTalk::trimmed)
                .limit(MOST).toList();
        List<String> kept = telling.isEmpty() ? clauses.stream().limit(MOST).toList() : telling;
        String together = String.join("，", kept);
        return together.length() < LONG || kept.size() < 2 ? List.of(kept.isEmpty() ? text : together) : kept;
    }
}
