package org.huiying.bench.kb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualityTest {

    private final Quality quality = new Quality();

    @Test
    void meansOverAllQuestions() {
        quality.add(List.of("a", "b"), Map.of("a", 1));
        quality.add(List.of("x", "b"), Map.of("b", 2, "c", 1));
        quality.add(List.of("x"), Map.of());
        quality.add(List.of(), Map.of("a", 1));
        assertThat(quality.questions()).isEqualTo(4);
        assertThat(quality.mrr10()).isEqualTo((1 + 0.5) / 4);
        assertThat(quality.success1()).isEqualTo(0.25);
        assertThat(quality.recall10()).isEqualTo((1 + 0.5) / 4);
    }

    @Test
    void weighsGradesAndRanks() {
        quality.add(List.of("weak", "strong"), Map.of("strong", 2, "weak", 1));
        double log3 = Math.log(3) / Math.log(2);
        assertThat(quality.ndcg10()).isCloseTo((1 + 3 / log3) / (3 + 1 / log3), within(0.0001));
    }

    @Test
    void looksAtTheFirstTenOnly() {
        List<String> found = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "right");
        quality.add(found, Map.of("right", 1));
        assertThat(quality.mrr10()).isZero();
        assertThat(quality.recall10()).isZero();
    }
}
