package org.huiying.desk.phone;

import java.util.Objects;
import java.util.function.Supplier;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.LegId;
import org.huiying.gateway.contact.call.Prompt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something to a call in a transaction of its own, with what pages are told of it. */
@Component
class Committed {

    private final TransactionTemplate transaction;
    private final CallNews news;

    Committed(TransactionTemplate transaction, CallNews news) {
        this.transaction = transaction;
        this.news = news;
    }

    /** Of which pages see nothing, and which is asked often. */
    Prompt silently(Supplier<Prompt> step) {
        return Objects.requireNonNull(transaction.execute(status -> step.get()));
    }

    Prompt answer(CallId call, Supplier<Prompt> step) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Prompt prompt = step.get();
            news.changed(call);
            return prompt;
        }));
    }

    Prompt answer(LegId leg, Supplier<Prompt> step) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Prompt prompt = step.get();
            news.changed(leg);
            return prompt;
        }));
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
