package org.huiying.knowledge.editor;

import java.util.ArrayList;
import java.util.List;

/** What changed from one text to another, line by line. */
final class LineDiff {

    /** Above this many line pairs the middle is shown as replaced whole. */
    private static final long MOST_PAIRS = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<DiffLine> lines = new ArrayList<>();

    private LineDiff(String before, String after) {
        this.before = before.lines().toList();
        this.after = after.lines().toList();
    }

    static List<DiffLine> between(String before, String after) {
        LineDiff diff = new LineDiff(before, after);
        diff.compare();
        return List.copyOf(diff.lines);
    }

    private void compare() {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        add(DiffLine.Op.SAME, before.subList(0, start));
        middle(before.subList(start, before.size() - tail), after.subList(start, after.size() - tail));
        add(DiffLine.Op.SAME, before.subList(before.size() - tail, before.size()));
    }

    private void middle(List<String> old, List<String> fresh) {
        if ((long) old.size() * fresh.size() > MOST_PAIRS) {
            add(DiffLine.Op.REMOVED, old);
            add(DiffLine.Op.ADDED, fresh);
            return;
        }
        int[][] common = commonLengths(old, fresh);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                lines.add(new DiffLine(DiffLine.Op.SAME, old.get(i++)));
                j++;
            } else if (j == fresh.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new DiffLine(DiffLine.Op.REMOVED, old.get(i++)));
            } else {
                lines.add(new DiffLine(DiffLine.Op.ADDED, fresh.get(j++)));
            }
        }
    }

    /** The longest common subsequence of what follows each pair of lines. */
    private static int[][] commonLengths(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void add(DiffLine.Op op, List<String> some) {
        some.forEach(line -> lines.add(new DiffLine(op, line)));
    }
}
