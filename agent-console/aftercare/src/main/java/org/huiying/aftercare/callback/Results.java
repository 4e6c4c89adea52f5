package org.huiying.aftercare.callback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.callback.CallbackResult;
import org.huiying.rules.callback.CallbackState;
import org.huiying.rules.callback.DueTime;
import org.huiying.rules.callback.NextStep;
import org.huiying.rules.callback.Reach;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the result of an attempt and does what follows from it. */
@Component
class Results {

    private final CallbackStore store;
    private final Callbacks callbacks;
    private final Attempts attempts;
    private final Reckoning reckoning;
    private final FollowUps followUps;
    private final Clock clock;

    Results(CallbackStore store, Callbacks callbacks, Attempts attempts, Reckoning reckoning, FollowUps followUps,
            Clock clock) {
        this.store = store;
        this.callbacks = callbacks;
        this.attempts = attempts;
        this.reckoning = reckoning;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** What became of a report. */
    sealed interface Outcome {

        /** @param next what follows, in order */
        record Taken(List<NextStep> next) implements Outcome {}

        record AlreadyDone() implements Outcome {}

        record AnswerMissing() implements Outcome {}

        record Unknown() implements Outcome {}
    }

    @Transactional
    public Outcome report(CallbackId id, ReportForm form, AgentId by) {
        Optional<Callback> held = store.lock(id);
        if (held.isEmpty()) {
            return new Outcome.Unknown();
        }
        Callback callback = held.get();
        if (!callback.state().isLive()) {
            return new Outcome.AlreadyDone();
        }
        boolean answered = callback.reason().isFollowUp() && form.reach() == Reach.REACHED;
        if (answered && form.satisfaction() == null) {
            return new Outcome.AnswerMissing();
        }
        Instant now = clock.instant();
        CallbackResult result = new CallbackResult(now, form.reach(), answered ? form.satisfaction() : null);
        List<NextStep> next = reckoning.after(callback.reason(), attempts.times(id), result);
        attempts.add(callback, result, form, by);
        next.forEach(step -> follow(callback, step, by, form.note()));
        return new Outcome.Taken(next);
    }

    private void follow(Callback callback, NextStep step, AgentId by, String note) {
        CallbackId id = callback.id();
        switch (step) {
            case NextStep.RetryAt retry -> callbacks.move(id, reckoning.attempt(retry.at(), callback));
            case NextStep.RetryAwaitsCalendar retry -> callbacks.move(id,
                    new DueTime.AwaitsCalendar(retry.year(), retry.from(), callback.to().means()));
            case NextStep.FindNumber ignored -> callbacks.state(id, CallbackState.AWAITING_NUMBER);
            case NextStep.Close close -> callbacks.end(id, close.outcome());
            case NextStep.LeaveMessage ignored -> followUps.leaveMessage(callback);
            case NextStep.RecordOnTicket said -> followUps.record(callback, said.said(), by, note);
            case NextStep.ReopenTicket said -> followUps.reopen(callback, said.said(), by, note);
            case NextStep.OpenComplaint said -> followUps.complain(callback, said.said(), by, note);
            case NextStep.AskAgain again -> followUps.matter(callback).ifPresent(matter -> callbacks.want(
                    NewCallback.itself(matter, again.cause(), callback.to().queue(), callback.to().phone(),
                            clock.instant())));
        }
    }
}
