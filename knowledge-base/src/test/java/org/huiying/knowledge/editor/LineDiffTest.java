package org.huiying.knowledge.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Test
    void showsChangedLines() {
        assertThat(LineDiff.between("甲\n乙\n丙", "甲\n丁\n丙")).containsExactly(
                new DiffLine(DiffLine.Op.SAME, "甲"), new DiffLine(DiffLine.Op.REMOVED, "乙"),
                new DiffLine(DiffLine.Op.ADDED, "丁"), new DiffLine(DiffLine.Op.SAME, "丙"));
    }

    @Test
    void showsNoChangeForEqualTexts() {
        assertThat(LineDiff.between("甲\n乙", "甲\n乙")).allMatch(line -> line.op() == DiffLine.Op.SAME);
    }

    @Test
    void leadsFromOneTextToTheOther() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String before = text(random);
            String after = text(random);
            List<DiffLine> diff = LineDiff.between(before, after);
            assertThat(without(diff, DiffLine.Op.ADDED)).isEqualTo(before.lines().toList());
            assertThat(without(diff, DiffLine.Op.REMOVED)).isEqualTo(after.lines().toList());
        }
    }

    @Test
    void survivesLongTextsThatShareNothing() {
        String before = "a\n".repeat(5_000);
        String after = "b\n".repeat(5_000);
        assertThat(LineDiff.between(before, after)).hasSize(10_000);
    }

    private static List<String> without(List<DiffLine> diff, DiffLine.Op op) {
        return diff.stream().filter(line -> line.op() != op).map(DiffLine::text).toList();
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(12)).mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(4))))
                .collect(Collectors.joining("\n"));
    }
}
