package org.huiying.aftercare.callback;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.huiying.aftercare.timer.Timers;
import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.callback.CallbackRules;
import org.huiying.rules.callback.CallbackState;
import org.huiying.rules.callback.DueTime;
import org.huiying.rules.callback.NextStep.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps one live callback per matter: makes it, lets later causes join it, moves it, ends it. */
@Component
class Callbacks {

    private final CallbackStore store;
    private final Recipients recipients;
    private final Reckoning reckoning;
    private final Timers timers;
    private final CallbackNews news;
    private final Clock clock;

    Callbacks(CallbackStore store, Recipients recipients, Reckoning reckoning, Timers timers, CallbackNews news,
              Clock clock) {
        this.store = store;
        this.recipients = recipients;
        this.reckoning = reckoning;
        this.timers = timers;
        this.news = news;
        this.clock = clock;
    }

    /** Makes a callback, or lets the cause join the one that the matter has. */
    @Transactional
    public CallbackId want(NewCallback wanted) {
        Recipients.Recipient recipient = recipients.of(wanted);
        DueTime due = reckoning.due(wanted.cause(), recipient.doNotCall());
        while (true) {
            Optional<Callback> live = store.lockLive(wanted.matter());
            if (live.isPresent()) {
                join(live.get(), wanted, recipient.phone(), due);
                return live.get().id();
            }
            Optional<CallbackId> made = store.insert(wanted, recipient.queue(), recipient.phone(), due);
            if (made.isPresent()) {
                store.cause(made.get(), wanted);
                setTimer(made.get());
                return made.get();
            }
        }
    }

    private void join(Callback live, NewCallback wanted, String phone, DueTime due) {
        store.cause(live.id(), wanted);
        boolean movable = live.state() == CallbackState.SCHEDULED || live.state() == CallbackState.AWAITING_CALENDAR
                || live.state() == CallbackState.AWAITING_NUMBER && wanted.phone() != null;
        if (movable && CallbackRules.replaces(wanted.cause().reason(), instant(due), live.reason(), live.times().due())) {
            store.replace(live.id(), wanted, phone, due);
            setTimer(live.id());
        }
    }

    private static Instant instant(DueTime due) {
        return switch (due) {
            case DueTime.At at -> at.at();
            case DueTime.AwaitsCalendar awaits -> awaits.from();
        };
    }

    /** Moves a live callback. */
    void move(CallbackId id, DueTime due) {
        store.move(id, due);
        setTimer(id);
    }

    /** Looks again a while later, as the customer is busy with us just now. */
    void lookAgain(CallbackId id, Instant at) {
        store.wait(id);
        CallbackTimers.set(timers, id, store.lock(id).orElseThrow().timer(), at);
    }

    private void setTimer(CallbackId id) {
        Callback now = store.lock(id).orElseThrow();
        CallbackTimers.set(timers, id, now.timer(), now.times().due());
        news.changed(id);
    }

    void end(CallbackId id, Outcome outcome) {
        store.done(id, outcome, clock.instant());
        news.changed(id);
    }

    void state(CallbackId id, CallbackState state) {
        store.state(id, state);
        news.changed(id);
    }

    void changed(CallbackId id) {
        news.changed(id);
    }
}
