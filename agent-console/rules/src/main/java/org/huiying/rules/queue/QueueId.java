package org.huiying.rules.queue;

/** The number of a queue, as given by the database: 1 and up. */
public record QueueId(long value) {

    public QueueId {
        if (value < 1) {
            throw new IllegalArgumentException("queue: " + value + " (expected: 1 and up)");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
