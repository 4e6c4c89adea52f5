package org.huiying.desk.routing;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * An answer that many ask for, made by one of them at a time and shared. The longer it took the longer it is kept, so that
 * the question costs a small part of a processor, however many ask it however often, and a quick answer is always new; but
 * never longer than pages wait between two questions.
 */
final class Recent<T> {

    /** It is kept so many times as long as it took. */
    private static final int KEPT = 20;
    private static final long LONGEST = Duration.ofSeconds(5).toNanos();

    private final Supplier<T> source;
    private final LongSupplier nanos;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Made<T> made;

    /** @param nanos as {@link System#nanoTime} */
    Recent(Supplier<T> source, LongSupplier nanos) {
        this.source = source;
        this.nanos = nanos;
    }

    private record Made<T>(T answer, long at, long took) {}

    T get() {
        Made<T> known = made;
        if (isFresh(known)) {
            return known.answer();
        }
        making.lock();
        try {
            known = made;
            if (isFresh(known)) {
                return known.answer();
            }
            long begun = nanos.getAsLong();
            T answer = source.get();
            long now = nanos.getAsLong();
            made = new Made<>(answer, now, now - begun);
            return answer;
        } finally {
            making.unlock();
        }
    }

    private boolean isFresh(@Nullable Made<T> known) {
        return known != null && nanos.getAsLong() - known.at() < Math.min(KEPT * known.took(), LONGEST);
    }
}
