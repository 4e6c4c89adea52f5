package org.huiying.knowledge.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Model numbers, fault codes, versions and Latin words. KFR-35GW gives kfr35gw, kfr, 35, gw: written with or without
 * its hyphen, or in part, it is found. A trailing + or # belongs to the name (C++, C#).
 */
final class Codes {

    private static final Pattern RUN = Pattern.compile(
            "[\\p{IsLatin}\\p{Nd}]+(?:[-_./:\\\\][\\p{IsLatin}\\p{Nd}]+)*(?:\\+{1,2}|#)?");
    private static final Pattern PART = Pattern.compile("\\p{IsLatin}+|\\p{Nd}+");
    private static final int LONGEST = 64;

    private Codes() {
    }

    static List<Token> of(FoldedText folded) {
        List<Token> tokens = new ArrayList<>();
        Matcher run = RUN.matcher(folded.text());
        while (run.find()) {
            Set<String> seen = new LinkedHashSet<>();
            add(tokens, seen, run.group().replaceAll("[-_./:\\\\]", ""), folded, run.start(), run.end());
            for (int from = run.start(); from < run.end();) {
                int to = segmentEnd(folded.text(), from, run.end());
                add(tokens, seen, folded.text().substring(from, to), folded, from, to);
                from = to + 1;
            }
            Matcher part = PART.matcher(folded.text()).region(run.start(), run.end());
            while (part.find()) {
                add(tokens, seen, part.group(), folded, part.start(), part.end());
            }
        }
        return tokens;
    }

    private static int segmentEnd(String text, int from, int end) {
        int to = from;
        while (to < end && "-_./:\\".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    private static void add(List<Token> tokens, Set<String> seen, String term, FoldedText folded, int from, int to) {
        String kept = term.length() > LONGEST ? term.substring(0, LONGEST) : term;
        if (from < to && seen.add(kept)) {
            tokens.add(new Token(kept, folded.starts()[from], folded.ends()[to - 1]));
        }
    }
}
