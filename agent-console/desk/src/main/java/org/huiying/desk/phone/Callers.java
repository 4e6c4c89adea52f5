package org.huiying.desk.phone;

import java.util.Optional;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.gateway.contact.call.Seat;
import org.springframework.stereotype.Component;

/** What callers hear, by how their matter stands. */
@Component
class Callers {

    private final CallStore calls;
    private final LegStore legs;
    private final Standings standings;
    private final CallMatters matters;
    private final CallerEnds ends;
    private final Talking talking;

    Callers(CallStore calls, LegStore legs, Standings standings, CallMatters matters, CallerEnds ends, Talking talking) {
        this.calls = calls;
        this.legs = legs;
        this.standings = standings;
        this.matters = matters;
        this.ends = ends;
        this.talking = talking;
    }

    /** In the running transaction. */
    Prompt next(CallId id) {
        Optional<LiveCall> found = calls.lock(id);
        if (found.isEmpty()) {
            return new Prompt.Goodbye(Prompt.Why.OVER);
        }
        LiveCall call = found.get();
        if (call.goodbye() != null) {
            return new Prompt.Goodbye(call.goodbye());
        }
        if (call.conversation() == null) {
            return sendAway(call, Prompt.Why.NOBODY);
        }
        if (call.leavesMessage()) {
            return new Prompt.LeaveMessage(call.place() == LiveCall.Place.VOICEMAIL, null);
        }
        Standing standing = standings.of(call.conversation());
        if (standing.isOver()) {
            if (legs.talkEndedBy(id, "agent")) {
                matters.agentHungUp(call.conversation());
            }
            return sendAway(call, standing.farewell());
        }
        Optional<Leg> accepted = accepted(call, standing);
        calls.movedTo(id, accepted.isPresent() ? LiveCall.Place.ROOM : LiveCall.Place.QUEUE, talking.now());
        return accepted.<Prompt>map(leg -> talking.with(leg, Seat.HOST, null))
                .orElseGet(() -> new Prompt.Wait(false, false));
    }

    /** What he hears while he waits, in the running transaction. */
    Prompt hold(CallId id) {
        Optional<LiveCall> found = calls.lock(id);
        if (found.isEmpty() || found.get().goodbye() != null || found.get().conversation() == null) {
            return new Prompt.StopWaiting();
        }
        LiveCall call = found.get();
        Standing standing = standings.of(call.conversation());
        if (standing.isOver() || accepted(call, standing).isPresent()) {
            return new Prompt.StopWaiting();
        }
        calls.heard(id, talking.now());
        return standing.isWaiting()
                ? new Prompt.Hold(standing.position(), standing.estimate(), call.number().isPresent(),
                        standing.quiet())
                : new Prompt.Hold(1, null, false, standing.quiet());
    }

    /** In the running transaction. */
    Prompt messageLeft(CallId id) {
        return calls.lock(id).filter(LiveCall::leavesMessage)
                .map(call -> sendAway(call, call.place() == LiveCall.Place.VOICEMAIL ? Prompt.Why.MESSAGE_KEPT
                        : Prompt.Why.CALLBACK_PROMISED)).orElseGet(() -> next(id));
    }

    /** He is alone again, in the running transaction. */
    Prompt roomLeft(CallId id) {
        ends.roomLeft(id);
        return next(id);
    }

    /** He has hung up, in the running transaction. */
    void ended(CallId id) {
        ends.ended(id);
    }

    private Optional<Leg> accepted(LiveCall call, Standing standing) {
        return legs.live(call.id())
                .filter(leg -> leg.isThere() && standing.isAssigned() && leg.isFor(standing));
    }

    private Prompt sendAway(LiveCall call, Prompt.Why why) {
        calls.sentAway(call.id(), why, talking.now());
        return new Prompt.Goodbye(why);
    }
}
