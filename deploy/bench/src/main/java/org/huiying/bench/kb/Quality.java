package org.huiying.bench.kb;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Sums of how well questions were answered; each figure is the mean over all questions. */
final class Quality {

    static final int TOP = 10;

    private int questions;
    private double reciprocalRanks;
    private double gains;
    private double recallAt5;
    private double recallAt10;
    private int firsts;

    /** A question that nothing answers counts as one that was not answered. */
    void add(List<String> found, Map<String, Integer> grades) {
        questions++;
        if (grades.isEmpty()) {
            return;
        }
        for (int rank = 0; rank < Math.min(TOP, found.size()); rank++) {
            if (grades.containsKey(found.get(rank))) {
                reciprocalRanks += 1.0 / (rank + 1);
                firsts += rank == 0 ? 1 : 0;
                break;
            }
        }
        gains += gain(found.stream().limit(TOP).map(id -> grades.getOrDefault(id, 0)).toList())
                / gain(grades.values().stream().sorted(Collections.reverseOrder()).limit(TOP).toList());
        recallAt5 += recall(found, grades, TOP / 2);
        recallAt10 += recall(found, grades, TOP);
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int rank = 0; rank < grades.size(); rank++) {
            sum += (Math.pow(2, grades.get(rank)) - 1) / (Math.log(rank + 2) / Math.log(2));
        }
        return sum;
    }

    private static double recall(List<String> found, Map<String, Integer> grades, int most) {
        return (double) found.stream().limit(most).filter(grades::containsKey).count() / grades.size();
    }

    int questions() {
        return questions;
    }

    double mrr10() {
        return mean(reciprocalRanks);
    }

    double ndcg10() {
        return mean(gains);
    }

    double recall5() {
        return mean(recallAt5);
    }

    double recall10() {
        return mean(recallAt10);
    }

    double success1() {
        return mean(firsts);
    }

    private double mean(double sum) {
        return questions == 0 ? 0 : Math.round(sum / questions * 10_000) / 10_000.0;
    }
}
