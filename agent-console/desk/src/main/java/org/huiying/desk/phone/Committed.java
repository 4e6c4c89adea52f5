package org.huiying.desk.phone;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.LegId;
import org.huiying.gateway.contact.call.Switchboard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does something to a call in a transaction of its own, with what pages are told of it. Answers come in turn: so many at a
 * time use the database, in the order in which they were asked for, and leave connections to everybody else. Who would wait
 * too long for his turn is to ask again, the later the more there are of his kind. What needs no answer has its own turns:
 * it is stored in a moment, and nobody would tell it again.
 */
@Component
class Committed {

    /** Providers give up after some seconds, and a caller hears nothing meanwhile: half a second is left for the answer. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(400);
    /** By how many more who wait a pause may be a second longer. */
    private static final int A_SECOND_EACH = 25;
    private static final int LONGEST_PAUSE_SECONDS = 10;
    private static final int TOLD_AT_A_TIME = 2;

    private final TransactionTemplate transaction;
    private final CallNews news;
    private final Semaphore turns;
    private final Semaphore toldTurns = new Semaphore(TOLD_AT_A_TIME, true);

    Committed(TransactionTemplate transaction, CallNews news, PhoneSettings settings) {
        this.transaction = transaction;
        this.news = news;
        this.turns = new Semaphore(settings.answersAtATime(), true);
    }

    /**
     * An answer that has its own transactions, or needs none.
     *
     * @throws Switchboard.Busy when its turn does not come soon; then nothing was done
     */
    <T> T inTurn(Supplier<T> answer) {
        if (!comesSoon()) {
            throw new Switchboard.Busy(pause());
        }
        try {
            return answer.get();
        } finally {
            turns.release();
        }
    }

    private boolean comesSoon() {
        try {
            return turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Duration pause() {
        int longest = Math.min(LONGEST_PAUSE_SECONDS, 1 + turns.getQueueLength() / A_SECOND_EACH);
        return Duration.ofSeconds(ThreadLocalRandom.current().nextInt(1, longest + 1));
    }

    /** What is only told, and stored by this. */
    void told(Runnable storing) {
        toldTurns.acquireUninterruptibly();
        try {
            storing.run();
        } finally {
            toldTurns.release();
        }
    }

    <T> T answer(CallId call, Supplier<T> step) {
        return inTurn(() -> Objects.requireNonNull(transaction.execute(status -> {
            T answer = step.get();
            news.changed(call);
            return answer;
        })));
    }

    <T> T answer(LegId leg, Supplier<T> step) {
        return inTurn(() -> Objects.requireNonNull(transaction.execute(status -> {
            T answer = step.get();
            news.changed(leg);
            return answer;
        })));
    }

    void run(CallId call, Runnable step) {
        transaction.executeWithoutResult(status -> {
            step.run();
            news.changed(call);
        });
    }

    void run(LegId leg, Runnable step) {
        transaction.executeWithoutResult(status -> {
            step.run();
            news.changed(leg);
        });
    }
}
