package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.huiying.gateway.contact.call.CallId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares a call with how its contact stands, and says what the provider has to be asked, one thing at a time. */
@Component
class Settling {

    private final CallStore calls;
    private final Incoming incoming;
    private final Outgoing outgoing;
    private final CallNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Settling(CallStore calls, Incoming incoming, Outgoing outgoing, CallNews news, TransactionTemplate transaction, Clock clock) {
        this.calls = calls;
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Nothing when all is as it should be, or somebody else is at it. What it decided is committed. */
    Optional<Step> of(CallId id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<Step> step = calls.tryLock(id).filter(call -> !isQuiet(call))
                    .flatMap(call -> call.isOutgoing() ? outgoing.settle(call) : incoming.settle(call));
            news.changed(id);
            return step;
        }));
    }

    private boolean isQuiet(LiveCall call) {
        Instant until = call.wishes().quietUntil();
        return until != null && until.isAfter(clock.instant());
    }
}
