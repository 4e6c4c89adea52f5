package org.huiying.desk.phone;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.LegId;
import org.huiying.gateway.contact.call.RecordingId;
import org.huiying.gateway.contact.call.RoomId;
import org.huiying.gateway.contact.call.Spoken;
import org.huiying.gateway.contact.call.Switchboard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the provider as soon as what it told is committed, with as little as the answer needs. */
@Component
class Exchange implements Switchboard {

    private static final Duration LONGEST_BEFORE_HE_WAITS = Duration.ofMillis(150);

    private final NewCalls newCalls;
    private final Arrivals arrivals;
    private final Callers callers;
    private final AgentPhones agents;
    private final Waiting waiting;
    private final Committed committed;
    private final WorkingOff work;

    Exchange(NewCalls newCalls, Arrivals arrivals, Callers callers, AgentPhones agents, Waiting waiting, Committed committed,
            WorkingOff work) {
        this.newCalls = newCalls;
        this.arrivals = arrivals;
        this.callers = callers;
        this.agents = agents;
        this.waiting = waiting;
        this.committed = committed;
        this.work = work;
    }

    @Override
    public Spoken arrived(CallId call, @Nullable PhoneNumber from) {
        newCalls.add(call, LiveCall.address(call, from));
        return committed.inTurn(() -> arrivals.arrived(call).flatMap(this::kept)).map(Kept::told).orElseGet(() -> next(call));
    }

    @Override
    public Spoken chose(CallId call, int round, String keys, String speech) {
        return committed.inTurn(() -> arrivals.chose(call, round, keys, speech).flatMap(this::kept)).map(Kept::told)
                .orElseGet(() -> next(call));
    }

    /** @param done when what follows is done */
    private record Kept(Spoken spoken, Future<?> done) {

        /** Usually his place is known when he asks for it first; but nobody is kept waiting for that. */
        Spoken told() {
            try {
                done.get(LONGEST_BEFORE_HE_WAITS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException later) {
                return spoken;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return spoken;
        }
    }

    /** Empty when a repeated webhook was quicker. */
    private Optional<Kept> kept(Arrivals.Answer answer) {
        return switch (answer) {
            case Arrivals.Answer.Hears hears -> Optional.of(new Kept(hears.spoken(), CompletableFuture.completedFuture(null)));
            case Arrivals.Answer.Waits waits -> work.waits(waits.chosen()).map(done -> new Kept(waits.spoken(), done));
        };
    }

    @Override
    public Spoken next(CallId call) {
        return committed.answer(call, () -> callers.next(call));
    }

    @Override
    public Spoken hold(CallId call) {
        return committed.inTurn(() -> waiting.hears(call));
    }

    @Override
    public Spoken pressed(CallId call, String keys) {
        return committed.inTurn(() -> {
            work.catchUp(call);
            waiting.pressed(call, keys);
            return waiting.hears(call);
        });
    }

    @Override
    public Spoken messageLeft(CallId call) {
        return committed.answer(call, () -> callers.messageLeft(call));
    }

    @Override
    public void recorded(CallId call, RecordingId recording, Duration length) {
        tell(new PhoneEvent.MessageRecorded(call, recording, length));
    }

    @Override
    public void recorded(RoomId room, RecordingId recording, Duration length) {
        tell(new PhoneEvent.TalkRecorded(room, recording, length));
    }

    @Override
    public Spoken roomLeft(CallId call) {
        return committed.answer(call, () -> callers.roomLeft(call));
    }

    @Override
    public void ended(CallId call) {
        tell(new PhoneEvent.CallerGone(call));
    }

    @Override
    public Spoken legAnswered(LegId leg, CallId call) {
        return committed.answer(leg, () -> agents.answered(leg, call));
    }

    @Override
    public Spoken legPressed(LegId leg, CallId call, String keys) {
        return committed.answer(leg, () -> agents.pressed(leg, call, keys));
    }

    @Override
    public void answeredBy(LegId leg, boolean machine) {
        tell(new PhoneEvent.AnsweredBy(leg, machine));
    }

    @Override
    public void legEnded(LegId leg, CallId call, LegEnd how) {
        tell(new PhoneEvent.LegOver(leg, how));
    }

    private void tell(PhoneEvent event) {
        committed.told(() -> work.post(event));
    }
}
