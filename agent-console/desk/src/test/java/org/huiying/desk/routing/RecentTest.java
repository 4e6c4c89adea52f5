package org.huiying.desk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecentTest {

    private long now = 1;
    private Duration takes = Duration.ofMillis(100);
    private int asked;
    private final Recent<Integer> recent = new Recent<>(() -> {
        now += takes.toNanos();
        return ++asked;
    }, () -> now);

    @Test
    void keepsAnAnswerTwentyTimesAsLongAsItTook() {
        assertThat(recent.get()).isEqualTo(1);
        now += Duration.ofMillis(1999).toNanos();
        assertThat(recent.get()).isEqualTo(1);
        now += Duration.ofMillis(1).toNanos();
        assertThat(recent.get()).isEqualTo(2);
    }

    @Test
    void keepsNothingLongerThanFiveSeconds() {
        takes = Duration.ofSeconds(3);
        assertThat(recent.get()).isEqualTo(1);
        now += Duration.ofSeconds(5).toNanos();
        assertThat(recent.get()).isEqualTo(2);
    }

    @Test
    void neverKeepsWhatCostNothing() {
        takes = Duration.ZERO;
        assertThat(recent.get()).isEqualTo(1);
        assertThat(recent.get()).isEqualTo(2);
    }
}
