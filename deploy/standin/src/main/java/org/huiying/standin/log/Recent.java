package org.huiying.standin.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest of many, oldest first; a demo that runs for weeks forgets the rest. */
public final class Recent<T> {

    private static final int KEPT = 50_000;

    private final Deque<T> kept = new ArrayDeque<>();

    public synchronized void add(T one) {
        if (kept.size() == KEPT) {
            kept.removeFirst();
        }
        kept.addLast(one);
    }

    public synchronized List<T> all() {
        return List.copyOf(kept);
    }

    public synchronized void clear() {
        kept.clear();
    }
}
