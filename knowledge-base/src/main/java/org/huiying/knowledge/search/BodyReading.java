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
    /** What stands in the window, going round. */
    private final int[] windowUnits = new int[WINDOW];
    private final int[] windowPairs = new int[WINDOW];
    private int count;
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
        for (int i = 0; i < to; i++) {
            int unit = units[i];
            if (unit == Units.STOP || StoredUnits.endsText(unit)) {
                continue;
            }
            int number = asked.number(unit);
            int sound = asked.heard(unit);
            int pair = asked.pair(last, number);
            if (number != AskedUnits.NONE) {
                seen.units[number] = true;
            }
            if (pair != AskedUnits.NONE) {
                seen.pairs[pair] = true;
            }
            int soundPair = asked.heardPair(lastHeard, sound);
            if (soundPair != AskedUnits.NONE) {
                heardPair[soundPair] = true;
            }
            slide(number, pair);
            last = number;
            lastHeard = sound;
        }
        fill(seen, traits);
    }

    private void clear() {
        Arrays.fill(heardPair, false);
        Arrays.fill(inWindow, 0);
        Arrays.fill(pairsInWindow, 0);
        count = 0;
        window = 0;
        pairWindow = 0;
        passage = 0;
        passagePairs = 0;
    }

    private void slide(int number, int pair) {
        int place = count % WINDOW;
        if (count >= WINDOW) {
            int old = windowUnits[place];
            if (old != AskedUnits.NONE && --inWindow[old] == 0) {
                window -= asked.weights[old];
            }
            int oldPair = windowPairs[place];
            if (oldPair != AskedUnits.NONE && --pairsInWindow[oldPair] == 0) {
                pairWindow -= asked.pairWeights[oldPair];
            }
        }
        if (number != AskedUnits.NONE && inWindow[number]++ == 0) {
            window += asked.weights[number];
        }
        if (pair != AskedUnits.NONE && pairsInWindow[pair]++ == 0) {
            pairWindow += asked.pairWeights[pair];
        }
        windowUnits[place] = number;
        windowPairs[place] = pair;
        passage = Math.max(passage, window);
        passagePairs = Math.max(passagePairs, pairWindow);
        count++;
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
