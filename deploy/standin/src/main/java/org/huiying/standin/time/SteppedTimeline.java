package org.huiying.standin.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Time stands still until it is told to pass, so that a test has nothing to wait for. */
public final class SteppedTimeline implements Timeline {

    private record Due(Instant at, long order, Runnable task) {}

    private final ReentrantLock alone = new ReentrantLock();
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));
    private Instant now;
    private long order;

    public SteppedTimeline(Instant start) {
        this.now = start;
    }

    @Override
    public Instant now() {
        return ask(() -> now);
    }

    @Override
    public <T> T ask(Supplier<T> question) {
        alone.lock();
        try {
            return question.get();
        } finally {
            alone.unlock();
        }
    }

    @Override
    public void after(Duration delay, Runnable task) {
        run(() -> due.add(new Due(now.plus(delay), order++, task)));
    }

    /** Lets time pass, task by task. @param settle waits until what a task set going has come to rest */
    public void pass(Duration time, Runnable settle) {
        Instant until = now().plus(time);
        settle.run();
        for (Optional<Due> next = next(until); next.isPresent(); next = next(until)) {
            Due task = next.get();
            run(() -> {
                now = task.at();
                task.task().run();
            });
            settle.run();
        }
        run(() -> now = until);
    }

    private Optional<Due> next(Instant until) {
        return ask(() -> due.isEmpty() || due.peek().at().isAfter(until) ? Optional.empty() : Optional.of(due.poll()));
    }
}
