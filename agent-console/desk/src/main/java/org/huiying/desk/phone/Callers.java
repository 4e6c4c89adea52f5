package org.huiying.desk.phone;

import java.util.Optional;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.gateway.contact.call.Seat;
import org.huiying.gateway.contact.call.Spoken;
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
    Spoken next(CallId id) {
        return calls.lock(id).map(call -> call.says(next(call)))
                .orElseGet(() -> Spoken.inChinese(new Prompt.Goodbye(Prompt.Why.OVER)));
    }

    private Prompt next(LiveCall call) {
        if (call.goodbye() != null) {
            return new Prompt.Goodbye(call.goodbye());
        }
        if (call.conversation() == null) {
            return call.place() == LiveCall.Place.QUEUE ? new Prompt.Wait(false, false) : sendAway(call, Prompt.Why.NOBODY);
        }
        if (call.leavesMessage()) {
            return new Prompt.LeaveMessage(call.place() == LiveCall.Place.VOICEMAIL, null);
        }
        Standing standing = standings.of(call.conversation());
        if (standing.isOver()) {
            if (legs.talkEndedBy(call.id(), "agent")) {
                matters.agentHungUp(call.conversation());
            }
            return sendAway(call, standing.farewell());
        }
        Optional<Leg> accepted = accepted(call, standing);
        calls.movedTo(call.id(), accepted.isPresent() ? LiveCall.Place.ROOM : LiveCall.Place.QUEUE, talking.now());
        return accepted.<Prompt>map(leg -> talking.with(leg, Seat.HOST, null))
                .orElseGet(() -> new Prompt.Wait(false, false));
    }

    /** In the running transaction. */
    Spoken messageLeft(CallId id) {
        return calls.lock(id).filter(LiveCall::leavesMessage)
                .map(call -> call.says(sendAway(call, call.place() == LiveCall.Place.VOICEMAIL ? Prompt.Why.MESSAGE_KEPT
                        : Prompt.Why.CALLBACK_PROMISED))).orElseGet(() -> next(id));
    }

    /** He is alone again, in the running transaction. */
    Spoken roomLeft(CallId id) {
        ends.roomLeft(id);
        return next(id);
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
