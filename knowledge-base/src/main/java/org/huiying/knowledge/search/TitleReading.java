package org.huiying.knowledge.search;

import java.util.Arrays;

import org.huiying.knowledge.analysis.Units;

/** Compares a question with one wording of a title, unit by unit. */
final class TitleReading {

    private static final float LATIN = 1.5f;

    private final AskedUnits asked;
    private final boolean askedNegates;
    private final boolean[] has;
    private final boolean[] hasPair;
    private final boolean[] heard;
    private double own;
    private double ownCovered;
    private int ownPairs;
    private int ownPairsCovered;
    private boolean negates;
    private long order;

    TitleReading(AskedUnits asked) {
        this.asked = asked;
        has = new boolean[asked.count()];
        hasPair = new boolean[asked.pairWeights.length];
        heard = new boolean[asked.count()];
        boolean no = false;
        for (int i = 0; i < asked.count(); i++) {
            no |= negates(asked.unit(i));
        }
        askedNegates = no;
    }

    /** Marks what it saw, and fills the traits of titles. */
    void read(int[] units, int from, int to, Seen seen, double[] traits) {
        clear();
        int last = AskedUnits.NONE;
        boolean begun = false;
        for (int i = from; i < to; i++) {
            int unit = units[i];
            if (unit == Units.STOP) {
                continue;
            }
            float weight = Units.isLatin(unit) ? LATIN : Politeness.weightOf(unit);
            int recognised = asked.recognised(unit);
            int number = AskedUnits.number(recognised);
            int sound = AskedUnits.heard(recognised);
            own += weight;
            ownPairs += begun ? 1 : 0;
            negates |= negates(unit);
            if (number != AskedUnits.NONE) {
                has[number] = true;
                ownCovered += weight;
                follow(asked.places(number));
            }
            int pair = asked.pair(last, number);
            if (pair != AskedUnits.NONE) {
                hasPair[pair] = true;
                ownPairsCovered++;
            }
            if (sound != AskedUnits.NONE) {
                heard[sound] = true;
            }
            last = number;
            begun = true;
        }
        seen.add(has, hasPair);
        fill(traits);
    }

    private void clear() {
        Arrays.fill(has, false);
        Arrays.fill(hasPair, false);
        Arrays.fill(heard, false);
        own = 0;
        ownCovered = 0;
        ownPairs = 0;
        ownPairsCovered = 0;
        negates = false;
        order = -1;
    }

    /** Longest common subsequence in bits, after Hyyrö, "Bit-Parallel LCS-length Computation Revisited" (2004). */
    private void follow(long places) {
        long taken = order & places;
        order = order + taken | order - taken;
    }

    private void fill(double[] traits) {
        double covers = asked.covered(has);
        double covered = ownCovered / Math.max(own, Float.MIN_NORMAL);
        double pairs = asked.pairsCovered(hasPair);
        long length = asked.length();
        long all = length == Long.SIZE ? -1 : (1L << length) - 1;
        set(traits, Trait.TITLE_COVERS, covers);
        set(traits, Trait.TITLE_COVERS_SQUARED, covers * covers);
        set(traits, Trait.TITLE_COVERED, covered);
        set(traits, Trait.TITLE_COVERED_SQUARED, covered * covered);
        set(traits, Trait.TITLE_PAIRS, pairs);
        set(traits, Trait.TITLE_PAIRS_BOTH, harmonic(pairs, Math.min(1, ownPairsCovered / (double) Math.max(1, ownPairs))));
        set(traits, Trait.TITLE_ORDER, Long.bitCount(~order & all) / (double) length);
        set(traits, Trait.TITLE_CONTRADICTS, negates == askedNegates ? 0 : 1);
        double heardWeight = 0;
        double codes = 0;
        double codesCovered = 0;
        for (int i = 0; i < has.length; i++) {
            float weight = asked.weights[i];
            heardWeight += has[i] || heard[asked.soundOf(i)] ? weight : 0;
            if (Units.isLatin(asked.unit(i))) {
                codes += weight;
                codesCovered += has[i] ? weight : 0;
            }
        }
        set(traits, Trait.TITLE_HEARD, heardWeight / asked.total);
        set(traits, Trait.TITLE_CODES, codes == 0 ? 0 : codesCovered / codes);
    }

    private static void set(double[] traits, Trait trait, double value) {
        traits[trait.ordinal()] = value;
    }

    private static boolean negates(int unit) {
        return unit == '不' || unit == '没' || unit == '无' || unit == '未';
    }

    private static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }
}
