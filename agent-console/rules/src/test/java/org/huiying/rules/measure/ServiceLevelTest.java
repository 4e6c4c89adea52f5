package org.huiying.rules.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ServiceLevelTest {

    /** 100 offered: 80 answered, 60 of them in time; 20 gave up, 10 of them before the target was over. */
    private static final Tally DAY = new Tally(80, 60, 20, 10);

    @Test
    void threeDefinitionsOfOneDay() {
        assertThat(ServiceLevel.OF_OFFERED.share(DAY).orElseThrow()).isEqualTo(0.60);
        assertThat(ServiceLevel.WITHOUT_SHORT_ABANDONS.share(DAY).orElseThrow()).isCloseTo(60.0 / 90, within(1e-12));
        assertThat(ServiceLevel.SHORT_ABANDONS_MET.share(DAY).orElseThrow()).isEqualTo(0.70);
    }

    @Test
    void withoutAbandonsAllAreTheSame() {
        for (ServiceLevel each : ServiceLevel.values()) {
            assertThat(each.share(new Tally(80, 60, 0, 0)).orElseThrow()).isEqualTo(0.75);
        }
    }

    @Test
    void whereOnlyShortAbandonsWereNothingIsLeftToCountWithoutThem() {
        Tally quiet = new Tally(0, 0, 3, 3);
        assertThat(ServiceLevel.OF_OFFERED.share(quiet).orElseThrow()).isZero();
        assertThat(ServiceLevel.WITHOUT_SHORT_ABANDONS.share(quiet)).isEmpty();
        assertThat(ServiceLevel.SHORT_ABANDONS_MET.share(quiet).orElseThrow()).isEqualTo(1);
        assertThat(ServiceLevel.OF_OFFERED.share(Tally.NONE)).isEmpty();
    }

    @Test
    void noMoreWithinTheTargetThanAll() {
        assertThatThrownBy(() -> new Tally(1, 2, 0, 0)).hasMessageContaining("2 of 1 answered");
    }
}
