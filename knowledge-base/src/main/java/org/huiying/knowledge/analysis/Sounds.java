package org.huiying.knowledge.analysis;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** How neighbours sound: people type by sound and pick the wrong character (制冷 for 治冷, 虫启 for 重启). */
public final class Sounds {

    private static final int UNKNOWN = 0;
    private static final int[] NUMBERS = new int[Character.MAX_VALUE + 1];
    private static final int[] NO_OTHERS = {};
    private static final int[] @Nullable [] OTHERS = new int[Character.MAX_VALUE + 1][];

    private Sounds() {
    }

    /** The same number for units that sound the same when read the common way; what has no sound stands for itself. */
    public static int number(int unit) {
        if (unit < 0 || unit > Character.MAX_VALUE) {
            return unit;
        }
        int known = NUMBERS[unit];
        if (known == UNKNOWN) {
            known = number(Readings.of((char) unit).getFirst());
            NUMBERS[unit] = known;
        }
        return known;
    }

    /** The numbers of the less common ways to read a unit; most have none. */
    public static int[] otherNumbers(int unit) {
        if (unit < 0 || unit > Character.MAX_VALUE) {
            return NO_OTHERS;
        }
        int[] known = OTHERS[unit];
        if (known == null) {
            List<String> readings = Readings.of((char) unit);
            known = readings.size() == 1 ? NO_OTHERS : readings.stream().skip(1).mapToInt(Sounds::number).toArray();
            OTHERS[unit] = known;
        }
        return known;
    }

    private static int number(String reading) {
        return 1 + (reading.hashCode() & 0x3fffffff);
    }

    static void find(String text, TermSink sink) {
        String[] syllables = Readings.of(text);
        StringBuilder term = new StringBuilder();
        Bigrams.pairs(text, (left, leftEnd, right, rightEnd) -> {
            term.setLength(0);
            append(term, text, syllables, left, leftEnd);
            term.append('\'');
            append(term, text, syllables, right, rightEnd);
            sink.made(term, left, rightEnd);
        });
    }

    private static void append(StringBuilder term, String text, String[] syllables, int from, int to) {
        if (to - from == 1) {
            term.append(syllables[from]);
        } else {
            term.append(text, from, to);
        }
    }
}
