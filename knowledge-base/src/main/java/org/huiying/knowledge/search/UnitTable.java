package org.huiying.knowledge.search;

import java.util.Arrays;

/** A small map from units to numbers, without boxes: it is asked for each character of each article that is read. */
final class UnitTable {

    static final int NONE = -1;
    private static final int SPREAD = 0x9E3779B1;

    private final int[] keys;
    private final int[] values;
    private final int shift;

    UnitTable(int most) {
        int bits = Math.max(4, 34 - Integer.numberOfLeadingZeros(Math.max(1, most)));
        shift = Integer.SIZE - bits;
        keys = new int[1 << bits];
        values = new int[1 << bits];
        Arrays.fill(values, NONE);
    }

    /** The first value of a key stays. */
    void put(int key, int value) {
        int at = key * SPREAD >>> shift;
        while (values[at] != NONE) {
            if (keys[at] == key) {
                return;
            }
            at = at + 1 & keys.length - 1;
        }
        keys[at] = key;
        values[at] = value;
    }

    int get(int key) {
        int at = key * SPREAD >>> shift;
        while (values[at] != NONE) {
            if (keys[at] == key) {
                return values[at];
            }
            at = at + 1 & keys.length - 1;
        }
        return NONE;
    }
}
