package org.huiying.bench.kb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Which articles answer which question, and how well.
 *
 * @param byQuestion question to article to grade; only grades above 0
 */
record Grades(Map<String, Map<String, Integer>> byQuestion) {

    static Grades read(Path file) throws IOException {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.strip().split("\\s+");
            if (fields.length < 3) {
                continue;
            }
            int grade = Integer.parseInt(fields[2]);
            if (grade > 0) {
                grades.computeIfAbsent(fields[0], question -> new HashMap<>()).put(fields[1], grade);
            }
        }
        return new Grades(grades);
    }

    Map<String, Integer> of(String question) {
        return byQuestion.getOrDefault(question, Map.of());
    }
}
