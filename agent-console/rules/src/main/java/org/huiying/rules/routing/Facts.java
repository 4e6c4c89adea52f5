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

    private static final Fact[] ALL = Fact.values();

    static final Facts NONE = new Facts(0, new long[ALL.length]);

    /** A bit for each fact that is there; its number stands at its place in the enum. */
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
        Making making = new Making();
        given.forEach(making::put);
        return making.facts();
    }

    Facts with(Fact fact, long number) {
        long[] more = numbers.clone();
        more[fact.ordinal()] = number;
        return new Facts(present | 1 << fact.ordinal(), more);
    }

    /** Facts that are still being gathered; to be used once. */
    static final class Making {

        private final long[] numbers = new long[ALL.length];
        private int present;

        void put(Fact fact, long number) {
            numbers[fact.ordinal()] = number;
            present |= 1 << fact.ordinal();
        }

        Facts facts() {
            return new Facts(present, numbers);
        }
    }

    @Override
    public @Nullable Long get(@Nullable Object key) {
        return key instanceof Fact fact && containsKey(fact) ? (Long) numbers[fact.ordinal()] : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof Fact fact && (present & 1 << fact.ordinal()) != 0;
    }

    @Override
    public int size() {
        return Integer.bitCount(present);
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
                return Facts.this.size();
            }
        };
    }

    private final class Entries implements Iterator<Entry<Fact, Long>> {

        private int left = present;

        @Override
        public boolean hasNext() {
            return left != 0;
        }

        @Override
        public Entry<Fact, Long> next() {
            if (left == 0) {
                throw new NoSuchElementException("all facts were given");
            }
            Fact fact = ALL[Integer.numberOfTrailingZeros(left)];
            left &= left - 1;
            return Map.entry(fact, numbers[fact.ordinal()]);
        }
    }
}
