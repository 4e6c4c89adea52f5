package org.huiying.knowledge.analysis;

import java.util.HashSet;
import java.util.Set;

/**
 * Model numbers, fault codes, versions and Latin words. KFR-35GW gives kfr35gw, kfr, 35, gw: written with or without
 * its hyphen, or in part, it is found; Note 20 gives note20 as well. A trailing + or # belongs to the name (C++, C#).
 */
final class Codes {

    private static final int LONGEST = 64;
    private static final int FIRST_OTHER = 0x2e80;

    private Codes() {
    }

    static void find(String text, TermSink sink) {
        int before = -1;
        for (int at = 0; at < text.length();) {
            if (isSign(text.charAt(at))) {
                int end = runEnd(text, at);
                take(text, at, end, sink);
                glue(text, before, at, end, sink);
                before = at;
                at = end;
            } else {
                at++;
            }
        }
    }

    /** The whole without its separators, then what stands between these, then letters and digits apart; each once. */
    private static void take(String text, int from, int to, TermSink sink) {
        Set<String> seen = new HashSet<>();
        StringBuilder whole = new StringBuilder(to - from);
        for (int at = from; at < to; at++) {
            if (!isSeparator(text.charAt(at))) {
                whole.append(text.charAt(at));
            }
        }
        add(whole.toString(), from, to, seen, sink);
        for (int at = from; at < to;) {
            int end = at;
            while (end < to && !isSeparator(text.charAt(end))) {
                end++;
            }
            add(text.substring(at, end), at, end, seen, sink);
            at = end + 1;
        }
        for (int at = from; at < to;) {
            int end = at;
            boolean digits = Character.isDigit(text.charAt(at));
            while (end < to && isSign(text.charAt(end)) && Character.isDigit(text.charAt(end)) == digits) {
                end++;
            }
            add(text.substring(at, end), at, end, seen, sink);
            at = Math.max(end, at + 1);
        }
    }

    /** A name and its number with one blank between them, as if there were none: Note 20 is also written Note20. */
    private static void glue(String text, int before, int from, int to, TermSink sink) {
        if (before >= 0 && text.charAt(from - 1) == ' ' && isSign(text.charAt(from - 2)) && to - before <= LONGEST
                && Character.isDigit(text.charAt(from - 2)) != Character.isDigit(text.charAt(from))) {
            StringBuilder whole = new StringBuilder(to - before);
            for (int at = before; at < to; at++) {
                if (text.charAt(at) != ' ' && !isSeparator(text.charAt(at))) {
                    whole.append(text.charAt(at));
                }
            }
            sink.made(whole, before, to);
        }
    }

    private static void add(String term, int from, int to, Set<String> seen, TermSink sink) {
        String kept = term.length() > LONGEST ? term.substring(0, LONGEST) : term;
        if (from < to && seen.add(kept)) {
            sink.made(kept, from, to);
        }
    }

    private static int runEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isSign(text.charAt(end))) {
            end++;
            if (end + 1 < text.length() && isSeparator(text.charAt(end)) && isSign(text.charAt(end + 1))) {
                end++;
            }
        }
        if (end < text.length() && text.charAt(end) == '#') {
            return end + 1;
        }
        for (int plus = 0; plus < 2 && end < text.length() && text.charAt(end) == '+'; plus++) {
            end++;
        }
        return end;
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '_' || c == '.' || c == '/' || c == ':' || c == '\\';
    }

    /** A Latin letter or a digit of any kind. */
    private static boolean isSign(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
        }
        return c < FIRST_OTHER && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN || c < FIRST_OTHER && Character.isDigit(c);
    }
}
