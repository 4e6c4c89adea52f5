package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.huiying.gateway.contact.call.Calls;
import org.huiying.gateway.contact.call.Seat;
import org.huiying.gateway.contact.call.Switchboard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the provider for one step, and notes that it was taken, or that it could not be. Never in a transaction. */
@Component
class StepTaker {

    private static final Logger log = LoggerFactory.getLogger(StepTaker.class);
    private static final Duration LONGEST_QUIET = Duration.ofSeconds(30);

    private final CallStore calls;
    private final LegStore legs;
    private final Dialling dialling;
    private final Exchange exchange;
    private final Committed committed;
    private final Clock clock;

    StepTaker(CallStore calls, LegStore legs, Dialling dialling, Exchange exchange, Committed committed, Clock clock) {
        this.calls = calls;
        this.legs = legs;
        this.dialling = dialling;
        this.exchange = exchange;
        this.committed = committed;
        this.clock = clock;
    }

    /** False when the provider could not do it, or it is not its turn: then it is asked again after a while. */
    boolean take(Calls line, Step step) {
        try {
            return ask(line, step);
        } catch (Calls.Unreachable e) {
            log.warn("Could not take a step for call {}; it is tried again", step.call(), e);
            Duration quiet = e.retryAfter().compareTo(LONGEST_QUIET) > 0 ? LONGEST_QUIET : e.retryAfter();
            Instant until = clock.instant().plus(quiet);
            committed.run(step.call(), () -> calls.troubled(step.call(), "unreachable", until));
            return false;
        }
    }

    private boolean ask(Calls line, Step step) {
        switch (step) {
            case Step.FetchNext next -> {
                line.fetchNext(next.call());
                done(next, () -> { });
            }
            case Step.Dial dial -> {
                return dialling.dial(line, dial.leg());
            }
            case Step.HoldCaller hold -> {
                line.seat(hold.room(), hold.line(), Seat.HOST.held(hold.held()), null);
                done(hold, () -> calls.heldTold(hold.call(), hold.held()));
            }
            case Step.Place place -> {
                if (place.leg().provider() != null) {
                    line.seat(place.leg().room(), place.leg().provider(), place.seat(), place.coached());
                    done(place, () -> legs.seatTold(place.leg().id(), place.seat()));
                }
            }
            case Step.Record recorded -> {
                line.record(recorded.room(), recorded.on());
                done(recorded, () -> calls.pausedTold(recorded.call(), !recorded.on()));
            }
            case Step.CheckCaller check -> {
                if (!line.isLive(check.call())) {
                    exchange.ended(check.call());
                }
            }
            case Step.CheckLeg check -> {
                if (!line.isLive(check.provider())) {
                    exchange.legEnded(check.leg(), check.provider(), Switchboard.LegEnd.COMPLETED);
                }
            }
        }
        return true;
    }

    private void done(Step step, Runnable note) {
        committed.run(step.call(), () -> {
            note.run();
            calls.untroubled(step.call());
        });
    }
}
