package org.huiying.desk.phone;

import java.time.Duration;
import java.util.Locale;

import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.LegId;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.gateway.contact.call.RecordingId;
import org.huiying.gateway.contact.call.RoomId;
import org.huiying.gateway.contact.call.Switchboard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what the provider tells, each in a transaction, and answers when it is committed. */
@Component
class Exchange implements Switchboard {

    private final Arrivals arrivals;
    private final Callers callers;
    private final AgentPhones agents;
    private final CallbackWishes wishes;
    private final Recordings recordings;
    private final Committed committed;

    Exchange(Arrivals arrivals, Callers callers, AgentPhones agents, CallbackWishes wishes, Recordings recordings,
             Committed committed) {
        this.arrivals = arrivals;
        this.callers = callers;
        this.agents = agents;
        this.wishes = wishes;
        this.recordings = recordings;
        this.committed = committed;
    }

    @Override
    public Prompt arrived(CallId call, @Nullable PhoneNumber from) {
        return arrivals.arrived(call, from).orElseGet(() -> next(call));
    }

    @Override
    public Prompt chose(CallId call, int round, String keys, String speech) {
        return arrivals.chose(call, round, keys, speech).orElseGet(() -> next(call));
    }

    @Override
    public Prompt next(CallId call) {
        return committed.answer(call, () -> callers.next(call));
    }

    @Override
    public Prompt hold(CallId call) {
        return committed.silently(() -> callers.hold(call));
    }

    @Override
    public Prompt pressed(CallId call, String keys) {
        wishes.pressed(call, keys);
        return hold(call);
    }

    @Override
    public Prompt messageLeft(CallId call) {
        return committed.answer(call, () -> callers.messageLeft(call));
    }

    @Override
    public void recorded(CallId call, RecordingId recording, Duration length) {
        committed.run(call, () -> recordings.recorded(call, recording, length));
    }

    @Override
    public void recorded(RoomId room, RecordingId recording, Duration length) {
        recordings.call(room).ifPresent(call -> committed.run(call, () -> recordings.talkRecorded(call, recording, length)));
    }

    @Override
    public Prompt roomLeft(CallId call) {
        return committed.answer(call, () -> callers.roomLeft(call));
    }

    @Override
    public void ended(CallId call) {
        committed.run(call, () -> callers.ended(call));
    }

    @Override
    public Prompt legAnswered(LegId leg, CallId call) {
        return committed.answer(leg, () -> agents.answered(leg, call));
    }

    @Override
    public Prompt legPressed(LegId leg, CallId call, String keys) {
        return committed.answer(leg, () -> agents.pressed(leg, call, keys));
    }

    @Override
    public void answeredBy(LegId leg, boolean machine) {
        committed.run(leg, () -> agents.answeredBy(leg, machine));
    }

    @Override
    public void legEnded(LegId leg, CallId call, LegEnd how) {
        committed.run(leg, () -> agents.ended(leg, how.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
