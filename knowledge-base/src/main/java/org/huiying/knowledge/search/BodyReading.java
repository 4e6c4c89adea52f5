package org.huiying.knowledge.search;

import java.util.Arrays;

import org.huiying.knowledge.analysis.Units;

/** Compares a question with the body of an article in one pass, with a window that slides over it. */
final class BodyReading {

    private static final int WINDOW = 40;

    private final AskedUnits asked;
    private final boolean[] heardPair;
    private final int[] inWindow;
    private final int[] pairsInWindow;
    /** What of the question stands in the window, and where, going round. */
    private final int[] windowPlaces = new int[WINDOW];
    private final int[] windowUnits = new int[WINDOW];
    private final int[] windowPairs = new int[WINDOW];
    private int oldest;
    private int next;
    private double window;
    private double pairWindow;
    private double passage;
    private double passagePairs;

    BodyReading(AskedUnits asked) {
        this.asked = asked;
        heardPair = new boolean[asked.pairWeights.length];
        inWindow = new int[asked.count()];
        pairsInWindow = new int[asked.pairWeights.length];
    }

    void read(int[] units, int to, Seen seen, double[] traits) {
        clear();
        int last = AskedUnits.NONE;
        int lastHeard = AskedUnits.NONE;
        int place = 0;
        for (int i = 0; i < to; i++) {
            int unit = units[i];
            if (unit == Units.STOP || StoredUnits.endsText(unit)) {
                continue;
            }
            int recognised = asked.recognised(unit);
            int number = AskedUnits.number(recognised);
            int sound = AskedUnits.heard(recognised);
            if (recognised != AskedUnits.STRANGE) {
                hear(asked.heardPair(lastHeard, sound));
            }
            if (number != AskedUnits.NONE) {
                int pair = asked.pair(last, number);
                seen.units[number] = true;
                if (pair != AskedUnits.NONE) {
                    seen.pairs[pair] = true;
                }
                take(place, number, pair);
            }
            last = number;
            lastHeard = sound;
            place++;
        }
        fill(seen, traits);
    }

    private void hear(int soundPair) {
        if (soundPair != AskedUnits.NONE) {
            heardPair[soundPair] = true;
        }
    }

    private void clear() {
        Arrays.fill(heardPair, false);
        Arrays.fill(inWindow, 0);
        Arrays.fill(pairsInWindow, 0);
        oldest = 0;
        next = 0;
        window = 0;
        pairWindow = 0;
        passage = 0;
        passagePairs = 0;
    }

    /** Most places of a body have nothing of the question: the window moves on when one has. */
    private void take(int place, int number, int pair) {
        while (oldest < next && windowPlaces[oldest % WINDOW] <= place - WINDOW) {
            leave(oldest++ % WINDOW);
        }
        if (inWindow[number]++ == 0) {
            window += asked.weights[number];
        }
        if (pair != AskedUnits.NONE && pairsInWindow[pair]++ == 0) {
            pairWindow += asked.pairWeights[pair];
        }
        int at = next++ % WINDOW;
        windowPlaces[at] = place;
        windowUnits[at] = number;
        windowPairs[at] = pair;
        passage = Math.max(passage, window);
        passagePairs = Math.max(passagePairs, pairWindow);
    }

    private void leave(int at) {
        if (--inWindow[windowUnits[at]] == 0) {
            window -= asked.weights[windowUnits[at]];
        }
        int pair = windowPairs[at];
        if (pair != AskedUnits.NONE && --pairsInWindow[pair] == 0) {
            pairWindow -= asked.pairWeights[pair];
        }
    }

    private void fill(Seen seen, double[] traits) {
        double codes = 0;
        double codesCovered = 0;
        for (int i = 0; i < seen.units.length; i++) {
            if (Units.isLatin(asked.unit(i))) {
                codes += asked.weights[i];
                codesCovered += seen.units[i] ? asked.weights[i] : 0;
            }
        }
        for (int i = 0; i < seen.pairs.length; i++) {
            heardPair[i] |= seen.pairs[i];
        }
        traits[Trait.COVERS.ordinal()] = asked.covered(seen.units);
        traits[Trait.PAIRS.ordinal()] = asked.pairsCovered(seen.pairs);
        traits[Trait.PASSAGE.ordinal()] = passage / asked.total;
        traits[Trait.PASSAGE_PAIRS.ordinal()] = passagePairs / asked.pairTotal;
        traits[Trait.CODES.ordinal()] = codes == 0 ? 0 : codesCovered / codes;
        traits[Trait.HEARD_PAIRS.ordinal()] = asked.pairsCovered(heardPair);
    }
}
