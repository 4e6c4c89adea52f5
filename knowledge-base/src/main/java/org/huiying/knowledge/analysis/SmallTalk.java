package org.huiying.knowledge.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells clauses about the problem from the politeness, hurry and circumstances around it. */
final class SmallTalk {

    /** A clause of which fewer characters are left than this says nothing. */
    private static final int LEAST = 2;
    private static final String MEANT = "不没无怎为咋如";
    private static final int LONGEST_WORD = 8;
    private static final Set<String> WORDS = read("/analysis/small-talk.txt");

    private SmallTalk() {
    }

    static boolean saysNothing(String clause) {
        String text = Folding.fold(clause).text();
        int left = 0;
        for (int at = 0; at < text.length() && left < LEAST;) {
            int word = wordAt(text, at);
            left += word == 0 && Character.isLetterOrDigit(text.charAt(at)) ? 1 : 0;
            at += Math.max(1, word);
        }
        return left < LEAST;
    }

    /** A clause without the small talk that it begins and ends with. */
    static String trimmed(String clause) {
        int from = 0;
        while (from < clause.length()) {
            int word = wordAt(clause, from);
            if (word < 2 || MEANT.indexOf(clause.charAt(from)) >= 0) {
                break;
            }
            from += word;
        }
        return from == clause.length() ? clause : clause.substring(from);
    }

    private static int wordAt(String text, int at) {
        for (int length = Math.min(LONGEST_WORD, text.length() - at); length > 0; length--) {
            if (WORDS.contains(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static Set<String> read(String name) {
        try (InputStream in = SmallTalk.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("small talk: " + name + " (expected: on the class path)");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+"))).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
