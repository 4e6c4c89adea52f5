package org.huiying.bench.chat;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import org.huiying.bench.Latencies;

/** What is known of every message: when it was due, acknowledged and delivered, and how often. Safe for many threads. */
final class Ledger {

    /** Who wrote a message: even numbers are customers', odd ones agents'. */
    enum Side { CUSTOMER, AGENT }

    private final long run = ThreadLocalRandom.current().nextLong() & ~0xF000L | 0x4000L;
    private final int planned;
    private final int measuredFrom;
    private final AtomicLongArray due;
    private final AtomicLongArray acknowledged;
    private final AtomicLongArray delivered;
    private final AtomicLongArray number;
    private final AtomicIntegerArray deliveries;
    private final AtomicInteger outOfOrder = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** @param measuredFrom the first message whose latency counts; those before it warm up */
    Ledger(int planned, int measuredFrom) {
        this.planned = planned;
        this.measuredFrom = measuredFrom;
        this.due = new AtomicLongArray(planned);
        this.acknowledged = new AtomicLongArray(planned);
        this.delivered = new AtomicLongArray(planned);
        this.number = new AtomicLongArray(planned);
        this.deliveries = new AtomicIntegerArray(planned);
    }

    int planned() {
        return planned;
    }

    static Side side(int message) {
        return message % 2 == 0 ? Side.CUSTOMER : Side.AGENT;
    }

    UUID id(int message) {
        return new UUID(run, 0x8000000000000000L | message);
    }

    /** The message's index, or -1 for one that is not of this run. */
    int message(String id) {
        UUID uuid = UUID.fromString(id);
        return uuid.getMostSignificantBits() == run ? (int) (uuid.getLeastSignificantBits() & Integer.MAX_VALUE) : -1;
    }

    void due(int message, long nanos) {
        due.set(message, nanos);
    }

    void acknowledged(int message, long seq) {
        acknowledged.compareAndSet(message, 0, System.nanoTime());
        number.set(message, seq);
    }

    void refused() {
        refused.incrementAndGet();
    }

    void delivered(int message, boolean inOrder) {
        delivered.compareAndSet(message, 0, System.nanoTime());
        deliveries.incrementAndGet(message);
        if (!inOrder) {
            outOfOrder.incrementAndGet();
        }
    }

    boolean isAcknowledged(int message) {
        return acknowledged.get(message) != 0;
    }

    long number(int message) {
        return number.get(message);
    }

    boolean settled() {
        for (int message = 0; message < planned; message++) {
            if (acknowledged.get(message) == 0 || delivered.get(message) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Acknowledged messages a second between the first and the last receipt that count. */
    double rate() {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        int count = 0;
        for (int message = measuredFrom; message < planned; message++) {
            long at = acknowledged.get(message);
            if (at != 0) {
                first = Math.min(first, at);
                last = Math.max(last, at);
                count++;
            }
        }
        return count < 2 ? 0 : count * 1e9 / (last - first);
    }

    int acknowledged() {
        return count(acknowledged);
    }

    int delivered() {
        return count(delivered);
    }

    int refusals() {
        return refused.get();
    }

    int outOfOrder() {
        return outOfOrder.get();
    }

    int doubled() {
        int doubled = 0;
        for (int message = 0; message < planned; message++) {
            doubled += Math.max(0, deliveries.get(message) - 1);
        }
        return doubled;
    }

    Latencies untilReceipt(Side side) {
        return latencies(side, acknowledged);
    }

    Latencies untilOtherSide(Side side) {
        return latencies(side, delivered);
    }

    private Latencies latencies(Side side, AtomicLongArray end) {
        long[] nanos = new long[planned];
        int count = 0;
        for (int message = measuredFrom; message < planned; message++) {
            if (side(message) == side && end.get(message) != 0) {
                nanos[count++] = end.get(message) - due.get(message);
            }
        }
        return Latencies.of(nanos, count);
    }

    private static int count(AtomicLongArray times) {
        int count = 0;
        for (int i = 0; i < times.length(); i++) {
            count += times.get(i) == 0 ? 0 : 1;
        }
        return count;
    }
}
