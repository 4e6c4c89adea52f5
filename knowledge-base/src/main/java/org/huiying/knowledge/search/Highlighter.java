package org.huiying.knowledge.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.huiying.knowledge.analysis.Analysis;
import org.huiying.knowledge.analysis.Evidence;
import org.huiying.knowledge.analysis.FoldedText;
import org.huiying.knowledge.analysis.Folding;

/** Marks in a text what was looked for, in whatever characters, width or case it is written there. */
final class Highlighter {

    private static final int SNIPPET = 96;
    private static final int BEFORE = 12;
    /** A snippet from the end of a book says no more than one from its first pages. */
    private static final int LOOKED_AT = 6_000;

    private final Set<String> terms = new HashSet<>();

    /** @param question its clauses */
    Highlighter(List<Analysis> question) {
        add(question, Evidence.BIGRAM, 2);
        add(question, Evidence.LATIN, 2);
        if (terms.isEmpty()) {
            add(question, Evidence.CHARACTER, 1);
            add(question, Evidence.LATIN, 1);
        }
    }

    private void add(List<Analysis> question, Evidence kind, int shortest) {
        question.stream().flatMap(clause -> clause.terms(kind).stream()).filter(term -> term.length() >= shortest)
                .forEach(terms::add);
    }

    List<Segment> whole(String text) {
        return segments(text, hits(text), 0, text.length());
    }

    /** The part of a text with most hits. */
    List<Segment> snippet(String text) {
        String line = oneLine(text);
        BitSet hits = hits(line);
        int start = densest(hits, line.length());
        int end = Math.min(line.length(), start + SNIPPET);
        List<Segment> segments = new ArrayList<>(segments(line, hits, start, end));
        if (start > 0) {
            segments.addFirst(new Segment("…", false));
        }
        if (end < line.length()) {
            segments.add(new Segment("…", false));
        }
        return segments;
    }

    private static String oneLine(String text) {
        int end = Math.min(text.length(), LOOKED_AT);
        StringBuilder line = new StringBuilder(end);
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            boolean blank = Character.isWhitespace(c);
            if (!blank || !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(blank ? ' ' : c);
            }
        }
        return line.toString().strip();
    }

    private BitSet hits(String original) {
        FoldedText folded = Folding.fold(original);
        BitSet hits = new BitSet(original.length());
        for (String term : terms) {
            for (int at = folded.text().indexOf(term); at >= 0; at = folded.text().indexOf(term, at + 1)) {
                if (standsAlone(folded.text(), at, term)) {
                    hits.set(folded.starts()[at], folded.ends()[at + term.length() - 1]);
                }
            }
        }
        return hits;
    }

    /** A Latin term inside another word (e4 in be42) is no hit; the start of one is (win in win10). */
    private static boolean standsAlone(String text, int at, String term) {
        return term.charAt(0) >= 0x80 || at == 0 || !isAsciiWord(text.charAt(at - 1));
    }

    private static boolean isAsciiWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static int densest(BitSet hits, int length) {
        if (length <= SNIPPET) {
            return 0;
        }
        int[] before = new int[length + 1];
        for (int at = 0; at < length; at++) {
            before[at + 1] = before[at] + (hits.get(at) ? 1 : 0);
        }
        int best = 0;
        int most = 0;
        for (int at = hits.nextSetBit(0); at >= 0; at = hits.nextSetBit(at + 1)) {
            int start = Math.max(0, at - BEFORE);
            int many = before[Math.min(length, start + SNIPPET)] - before[start];
            if (many > most) {
                most = many;
                best = start;
            }
        }
        return Math.min(best, length - SNIPPET);
    }

    private static List<Segment> segments(String text, BitSet hits, int from, int to) {
        List<Segment> segments = new ArrayList<>();
        int at = from;
        while (at < to) {
            boolean hit = hits.get(at);
            int next = Math.min(to, hit ? hits.nextClearBit(at) : nextSet(hits, at, to));
            segments.add(new Segment(text.substring(at, next), hit));
            at = next;
        }
        return segments;
    }

    private static int nextSet(BitSet hits, int at, int to) {
        int next = hits.nextSetBit(at);
        return next < 0 ? to : next;
    }
}
