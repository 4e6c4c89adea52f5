package org.huiying.desk.phone;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.LegId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does something to a call in a transaction of its own, with what pages are told of it. Answers come in turn: so many at a
 * time use the database, in the order in which they were asked for, and leave connections to everybody else.
 */
@Component
class Committed {

    private final TransactionTemplate transaction;
    private final CallNews news;
    private final Semaphore turns;

    Committed(TransactionTemplate transaction, CallNews news, PhoneSettings settings) {
        this.transaction = transaction;
        this.news = news;
        this.turns = new Semaphore(settings.answersAtATime(), true);
    }

    /** An answer that has its own transactions, or needs none. */
    <T> T inTurn(Supplier<T> answer) {
        turns.acquireUninterruptibly();
        try {
            return answer.get();
        } finally {
            turns.release();
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
