package org.huiying.rules.routing;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.huiying.rules.routing.Reason.Fact;
import org.jspecify.annotations.Nullable;

/** The numbers of a reason: an unchangeable map that costs little to make, because every decision makes one. */
final class Facts extends AbstractMap<Fact, Long> {

    static final Facts NONE = new Facts(0, new long[0]);

    private static final Fact[] ALL = Fact.values();

    /** A bit for each fact that is there; their numbers follow in the same order. */
    private final int present;
    private final long[] numbers;

    private Facts(int present, long[] numbers) {
        this.present = present;
        this.numbers = numbers;
    }

    static Facts of(Map<Fact, Long> given) {
        if (given instanceof Facts facts) {
            return facts;
        }
        Facts facts = NONE;
        for (Map.Entry<Fact, Long> fact : given.entrySet()) {
            facts = facts.with(fact.getKey(), fact.getValue());
        }
        return facts;
    }

    Facts with(Fact fact, long number) {
        int bit = 1 << fact.ordinal();
        int place = Integer.bitCount(present & (bit - 1));
        boolean known = (present & bit) != 0;
        long[] more = new long[known ? numbers.length : numbers.length + 1];
        System.arraycopy(numbers, 0, more, 0, place);
        more[place] = number;
        int rest = known ? place + 1 : place;
        System.arraycopy(numbers, rest, more, place + 1, numbers.length - rest);
        return new Facts(present | bit, more);
    }

    /** Facts in the order of their enum. */
    static Facts ordered(int present, long[] all) {
        long[] numbers = new long[Integer.bitCount(present)];
        int place = 0;
        for (int bits = present; bits != 0; bits &= bits - 1) {
            numbers[place++] = all[Integer.numberOfTrailingZeros(bits)];
        }
        return new Facts(present, numbers);
    }

    @Override
    public @Nullable Long get(@Nullable Object key) {
        if (!(key instanceof Fact fact) || (present & (1 << fact.ordinal())) == 0) {
            return null;
        }
        return numbers[Integer.bitCount(present & ((1 << fact.ordinal()) - 1))];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof Fact fact && (present & (1 << fact.ordinal())) != 0;
    }

    @Override
    public int size() {
        return numbers.length;
    }

    @Override
    public Set<Entry<Fact, Long>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<Fact, Long>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return numbers.length;
            }
        };
    }

    private final class Entries implements Iterator<Entry<Fact, Long>> {

        private int left = present;
        private int place;

        @Override
        public boolean hasNext() {
            return left != 0;
        }

        @Override
        public Entry<Fact, Long> next() {
            if (left == 0) {
                throw new NoSuchElementException("all " + numbers.length + " facts were given");
            }
            Fact fact = ALL[Integer.numberOfTrailingZeros(left)];
            left &= left - 1;
            return Map.entry(fact, numbers[place++]);
        }
    }
}
