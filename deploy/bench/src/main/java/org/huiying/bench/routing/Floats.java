package org.huiying.bench.routing;

import java.util.Arrays;

/** A list of numbers that may grow to millions. */
final class Floats {

    /** Keeps nothing. */
    static final Floats NONE = new Floats(0);

    private float[] values;
    private int size;

    Floats(int expected) {
        values = new float[expected];
    }

    void add(float value) {
        if (this == NONE) {
            return;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(1024, size + size / 2));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    float[] sorted() {
        float[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** How many from one index to another are not more than the limit. */
    int notMore(int from, int to, float limit) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (values[i] <= limit) {
                count++;
            }
        }
        return count;
    }
}
