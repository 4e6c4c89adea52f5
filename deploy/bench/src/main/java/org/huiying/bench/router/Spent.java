package org.huiying.bench.router;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What each statement cost PostgreSQL. */
final class Spent {

    private static final int A_LINE = 90;

    private final Map<String, Long> nanos = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();

    void add(String statement, long taken) {
        nanos.merge(statement, taken, Long::sum);
        times.merge(statement, 1, Integer::sum);
    }

    void print(String what, int lives, long logged) {
        System.out.printf("%n%s, PostgreSQL alone: %d bytes of its log a life%n%n%9s %7s   %s%n", what, logged / lives,
                "us/life", "times", "statement");
        nanos.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> System.out.printf(Locale.ROOT, "%9.1f %7d   %s%n", each.getValue() / 1e3 / lives,
                        times.get(each.getKey()), shortened(each.getKey())));
        System.out.println();
    }

    private static String shortened(String statement) {
        String line = statement.replaceAll("\\s+", " ").strip();
        return line.length() > A_LINE ? line.substring(0, A_LINE) + "…" : line;
    }
}
