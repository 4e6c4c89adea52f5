package org.huiying.bench.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private static final Ratio MEAN = new Ratio(new int[] {0}, new int[] {1}, 1);

    /** A series whose neighbours resemble each other by 0.9: its mean varies √19 times as much as that of independent ones. */
    @Test
    void errorsHold95PerCentOfCorrelatedData() {
        SplittableRandom chance = new SplittableRandom(11);
        int within = 0;
        for (int run = 0; run < 400; run++) {
            Batches batches = new Batches();
            double level = chance.nextGaussian() / Math.sqrt(1 - 0.81);
            while (!batches.isFull()) {
                level = 0.9 * level + chance.nextGaussian();
                batches.add(new double[] {100 + level, 1}, 0);
            }
            Estimate estimate = batches.of(MEAN);
            within += Math.abs(estimate.away(100)) <= 1.96 ? 1 : 0;
        }
        assertThat(within / 400.0).isBetween(0.92, 0.99);
    }

    @Test
    void mergingKeepsTheEstimate() {
        SplittableRandom chance = new SplittableRandom(12);
        Batches batches = new Batches();
        while (!batches.isFull()) {
            batches.add(new double[] {chance.nextDouble(), 1 + chance.nextDouble()}, 0);
        }
        Estimate before = batches.of(MEAN);
        batches.merge();
        assertThat(batches.isFull()).isFalse();
        assertThat(batches.of(MEAN).value()).isCloseTo(before.value(), Offset.offset(1e-12));
    }

    @Test
    void whatWasNeverSeenIsBelowThreeInAsMany() {
        Batches batches = new Batches();
        while (!batches.isFull()) {
            batches.add(new double[] {0, 10}, 0);
        }
        Estimate never = batches.of(MEAN);
        assertThat(never.value()).isZero();
        assertThat(1.96 * never.error()).isCloseTo(3.0 / (10 * Batches.MOST), Offset.offset(1e-6));
    }

    @Test
    void errorOfAQuantileIsThatOfTheShareBelowIt() {
        SplittableRandom chance = new SplittableRandom(13);
        Floats waits = new Floats(0);
        Batches batches = new Batches();
        while (!batches.isFull()) {
            for (int i = 0; i < 50; i++) {
                waits.add((float) chance.nextExponential());
            }
            batches.add(new double[] {50, 50}, waits.size());
        }
        Estimate p90 = batches.quantile(0.9, waits);
        // the density at the 90th percentile is 0.1, and √(0.9 · 0.1 ÷ 51200) the error of the share
        assertThat(p90.error()).isCloseTo(0.0133, Offset.offset(0.003));
        assertThat(p90.value()).isCloseTo(Math.log(10), Offset.offset(0.05));
    }
}
