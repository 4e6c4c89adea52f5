package org.huiying.knowledge.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.huiying.knowledge.analysis.FoldedText;
import org.huiying.knowledge.analysis.Sounds;
import org.huiying.knowledge.analysis.Units;

/**
 * A question made ready for being compared with many articles: its different units and pairs of neighbours, numbered,
 * each with its weight, which is the rarer among the articles the higher.
 */
final class AskedUnits {

    static final int NONE = UnitTable.NONE;
    /** As many as a long has bits; see {@link #places}. */
    private static final int MOST = Long.SIZE;
    private static final int NUMBER_BITS = 7;
    private static final int NUMBER = (1 << NUMBER_BITS) - 1;
    /** A unit that neither is in the question nor sounds like one that is. */
    static final int STRANGE = 1 << 2 * NUMBER_BITS;

    private final int[] sequence;
    private final int[] units;
    private final int[] pairs;
    private final int[] soundPairs;
    private final UnitTable unitNumbers;
    private final UnitTable soundNumbers;
    /** What was found out about characters so far: articles repeat them, and a table for all costs less than a second look. */
    private final short[] known = new short[Character.MAX_VALUE + 1];
    private final long[] places;
    final float[] weights;
    final float[] pairWeights;
    final double total;
    final double pairTotal;

    AskedUnits(List<FoldedText> texts, Rarity rarity, Doubts doubts) {
        int[] written = texts.stream().flatMapToInt(text -> Arrays.stream(Units.of(text))).filter(unit -> unit != Units.STOP).toArray();
        List<String> spelled = texts.stream().flatMap(text -> Units.words(text).stream()).toList();
        int[] telling = IntStream.range(0, written.length)
                .filter(i -> !Units.isLatin(written[i]) || doubts.weightOfLatin(spelled.get(i)) > 0).limit(MOST).toArray();
        int[] all = Arrays.stream(telling).map(i -> written[i]).toArray();
        List<String> words = Arrays.stream(telling).mapToObj(spelled::get).toList();
        sequence = new int[all.length];
        unitNumbers = new UnitTable(all.length);
        soundNumbers = new UnitTable(2 * all.length);
        int[] different = new int[all.length];
        float[] unitWeights = new float[all.length];
        places = new long[all.length];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            int number = unitNumbers.get(all[i]);
            if (number == NONE) {
                number = count++;
                unitNumbers.put(all[i], number);
                soundNumbers.put(Sounds.number(all[i]), number);
                for (int sound : Sounds.otherNumbers(all[i])) {
                    soundNumbers.put(sound, number);
                }
                different[number] = all[i];
                unitWeights[number] = Units.isLatin(all[i])
                        ? doubts.weightOfLatin(words.get(i)) * weight(rarity, "latin", words.get(i))
                        : weight(rarity, "character", words.get(i));
            }
            sequence[i] = number;
            places[number] |= 1L << i;
        }
        units = Arrays.copyOf(different, count);
        weights = Arrays.copyOf(unitWeights, count);
        pairs = none(count * count);
        soundPairs = none(count * count);
        pairWeights = numberPairs(rarity, words);
        total = Math.max(sum(weights), Float.MIN_NORMAL);
        pairTotal = Math.max(sum(pairWeights), Float.MIN_NORMAL);
    }

    private float[] numberPairs(Rarity rarity, List<String> words) {
        float[] found = new float[Math.max(0, sequence.length - 1)];
        int count = 0;
        for (int i = 1; i < sequence.length; i++) {
            int left = sequence[i - 1];
            int right = sequence[i];
            if (pair(left, right) == NONE) {
                boolean chinese = !Units.isLatin(units[left]) && !Units.isLatin(units[right]);
                found[count] = chinese ? weight(rarity, "bigram", words.get(i - 1) + words.get(i))
                        : weights[left] == 0 || weights[right] == 0 ? 0 : (weights[left] + weights[right]) / 2;
                pairs[left * units.length + right] = count;
                soundPairs[soundOf(left) * units.length + soundOf(right)] = count;
                count++;
            }
        }
        return Arrays.copyOf(found, count);
    }

    boolean isEmpty() {
        return sequence.length == 0;
    }

    int length() {
        return sequence.length;
    }

    int count() {
        return units.length;
    }

    int unit(int number) {
        return units[number];
    }

    /** What the question has of a unit, to be taken apart by {@link #number} and {@link #heard}; {@link #STRANGE} if nothing. */
    int recognised(int unit) {
        if (unit < 0 || unit > Character.MAX_VALUE) {
            return compared(unit);
        }
        if (known[unit] == 0) {
            known[unit] = (short) compared(unit);
        }
        return known[unit];
    }

    private int compared(int unit) {
        return STRANGE + unitNumbers.get(unit) - NONE + (sound(unit) - NONE << NUMBER_BITS);
    }

    /** The number of a unit in the question, or {@link #NONE}. */
    static int number(int recognised) {
        return (recognised & NUMBER) + NONE;
    }

    /** The number of the first unit of the question that sounds like it, or {@link #NONE}. */
    static int heard(int recognised) {
        return (recognised >> NUMBER_BITS & NUMBER) + NONE;
    }

    private int sound(int unit) {
        int number = soundNumbers.get(Sounds.number(unit));
        return number == NONE ? heardOtherwise(unit) : number;
    }

    private int heardOtherwise(int unit) {
        for (int sound : Sounds.otherNumbers(unit)) {
            int number = soundNumbers.get(sound);
            if (number != NONE) {
                return number;
            }
        }
        return NONE;
    }

    int soundOf(int number) {
        return sound(units[number]);
    }

    /** The number of two units as neighbours in the question, or {@link #NONE}. */
    int pair(int left, int right) {
        return left == NONE || right == NONE ? NONE : pairs[left * units.length + right];
    }

    int heardPair(int left, int right) {
        return left == NONE || right == NONE ? NONE : soundPairs[left * units.length + right];
    }

    /** Where a unit stands in the question, one bit a place. */
    long places(int number) {
        return places[number];
    }

    double covered(boolean[] seen) {
        return share(weights, seen, total);
    }

    double pairsCovered(boolean[] seen) {
        return share(pairWeights, seen, pairTotal);
    }

    private static double share(float[] weights, boolean[] seen, double total) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += seen[i] ? weights[i] : 0;
        }
        return sum / total;
    }

    private static double sum(float[] weights) {
        double sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        return sum;
    }

    private static int[] none(int size) {
        int[] numbers = new int[size];
        Arrays.fill(numbers, NONE);
        return numbers;
    }

    private static float weight(Rarity rarity, String field, String term) {
        return (float) (Politeness.weightOf(term) * rarity.inverse(field, term));
    }
}
