package org.huiying.desk.phone;

import java.time.Clock;
import java.util.Map;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.problem.Refused;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.RoomId;
import org.huiying.gateway.contact.call.Seat;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an agent does with the call that she has. Each is in the running transaction; the provider is told after it. */
@Component
class CallSteps {

    private final CallStore calls;
    private final LegStore legs;
    private final Standings standings;
    private final Consultation consultation;
    private final AuditLog audit;
    private final Clock clock;

    CallSteps(CallStore calls, LegStore legs, Standings standings, Consultation consultation, AuditLog audit, Clock clock) {
        this.calls = calls;
        this.legs = legs;
        this.standings = standings;
        this.consultation = consultation;
        this.audit = audit;
        this.clock = clock;
    }

    /** The talk of a conversation. @param hers her side of it */
    record Talk(LiveCall call, Standing standing, Leg hers) {

        CallId id() {
            return call.id();
        }
    }

    /** Hers, or anybody's for a supervisor; held until the transaction ends. */
    Talk talk(StaffMember me, ConversationId conversation) {
        LiveCall call = calls.liveOf(conversation).flatMap(calls::lock).orElseThrow(CallSteps::notNow);
        Standing standing = standings.of(conversation);
        if (standing.agent() == null || !standing.isAssigned()) {
            throw notNow();
        }
        if (!me.id().equals(standing.agent()) && !me.leads()) {
            throw Refused.conflict("not-yours", "这个会话不在您名下", "The conversation is not yours");
        }
        return legs.live(call.id()).filter(leg -> leg.isThere() && leg.isFor(standing))
                .map(leg -> new Talk(call, standing, leg)).orElseThrow(CallSteps::notNow);
    }

    static Refused notNow() {
        return Refused.conflict("no-call", "现在没有正在进行的通话", "There is no call under way (expected: one that she has taken)");
    }

    CallId mute(StaffMember me, ConversationId conversation, boolean muted) {
        Talk talk = talk(me, conversation);
        legs.seat(talk.hers().id(), talk.hers().part().seat().muted(muted));
        return talk.id();
    }

    CallId hold(StaffMember me, ConversationId conversation, boolean held) {
        Talk talk = talk(me, conversation);
        calls.held(talk.id(), held);
        audit.record(me.id(), held ? "call.hold" : "call.resume", "conversation:" + conversation, Map.of());
        return talk.id();
    }

    CallId pause(StaffMember me, ConversationId conversation, boolean paused) {
        Talk talk = talk(me, conversation);
        calls.paused(talk.id(), paused);
        audit.record(me.id(), paused ? "call.recording-pause" : "call.recording-resume", "conversation:" + conversation, Map.of());
        return talk.id();
    }

    /** Whom else she wants on the line. @param agent null for another number @param completes once he is there she goes */
    record Third(@Nullable AgentId agent, String number, boolean completes) {}

    CallId bring(StaffMember me, ConversationId conversation, Third third) {
        Talk talk = talk(me, conversation);
        if (legs.live(talk.id(), Leg.Role.CONSULTED).isPresent()) {
            throw Refused.conflict("consulting-already", "已经有一位正在协助，请先结束",
                    "Somebody is being consulted already (expected: nobody)");
        }
        if (third.agent() != null && third.agent().equals(talk.standing().agent())) {
            throw Refused.conflict("already-hers", "会话已经在其名下", "The conversation is hers already");
        }
        calls.held(talk.id(), true);
        legs.insert(talk.id(), new Leg.Whose(talk.hers().whose().contact(), third.agent(), talk.standing().offer(), third.number()),
                new Leg.Part(Leg.Role.CONSULTED, talk.hers().room(), Seat.GUEST, Seat.GUEST, third.agent() == null && third.completes()),
                clock.instant());
        audit.record(me.id(), third.completes() ? "call.transfer-out" : "call.consult", "conversation:" + conversation,
                Map.of("agent", third.agent() == null ? 0 : third.agent().value()));
        return talk.id();
    }

    private Leg consulted(Talk talk, boolean there) {
        return legs.live(talk.id(), Leg.Role.CONSULTED).filter(leg -> leg.isThere() || !there).orElseThrow(() ->
                Refused.conflict("nobody-consulted", "没有正在协助的同事或号码", "Nobody is being consulted (expected: somebody who has answered)"));
    }

    /** The caller is his who was asked. */
    CallId complete(StaffMember me, ConversationId conversation) {
        Talk talk = talk(me, conversation);
        Leg other = consulted(talk, true);
        if (!Consultation.mayGo(talk.hers())) {
            throw Refused.conflict("not-yet", "对方刚刚接听，请稍候再试", "He has just answered; try again in a moment");
        }
        calls.held(talk.id(), false);
        consultation.complete(talk.call(), talk.standing(), other);
        audit.record(me.id(), "call.complete", "conversation:" + conversation, Map.of());
        return talk.id();
    }

    /** She talks with the one whom she has not heard. */
    CallId swap(StaffMember me, ConversationId conversation) {
        Talk talk = talk(me, conversation);
        Leg other = consulted(talk, true);
        boolean callerHeld = talk.call().wishes().held();
        calls.held(talk.id(), !callerHeld);
        legs.seat(other.id(), other.part().seat().held(callerHeld));
        return talk.id();
    }

    /** All three talk. */
    CallId join(StaffMember me, ConversationId conversation) {
        Talk talk = talk(me, conversation);
        Leg other = consulted(talk, true);
        calls.held(talk.id(), false);
        legs.seat(other.id(), other.part().seat().held(false));
        return talk.id();
    }

    /** The one who was asked goes, or is not rung any more; she talks with the caller. */
    CallId goBack(StaffMember me, ConversationId conversation) {
        Talk talk = talk(me, conversation);
        Leg other = consulted(talk, false);
        legs.dropped(other.id(), "sent-back", clock.instant());
        consultation.left(other);
        calls.held(talk.id(), false);
        return talk.id();
    }

    /** Lets everybody go of a call that she, or another of ours, has made. */
    CallId endOutgoing(StaffMember me, ConversationId conversation) {
        LiveCall call = calls.liveOf(conversation).flatMap(calls::lock).filter(LiveCall::isOutgoing).orElseThrow(CallSteps::notNow);
        Standing standing = standings.of(conversation);
        if (!me.id().equals(call.placedBy()) && !me.id().equals(standing.agent()) && !me.leads()) {
            throw Refused.conflict("not-yours", "这个会话不在您名下", "The conversation is not yours");
        }
        boolean begun = legs.last(call.id()).isPresent();
        legs.live(call.id()).ifPresent(hers -> legs.dropped(hers.id(), "hung-up", clock.instant()));
        if (!begun) {
            calls.finished(call.id(), "CANCELLED", clock.instant());
        }
        return call.id();
    }

    /** Where keys go: to whom she has called, or the other number that she has brought in. */
    record Keypad(RoomId room, CallId call) {}

    Keypad keypad(StaffMember me, ConversationId conversation) {
        Talk talk = talk(me, conversation);
        Leg other = legs.live(talk.id(), Leg.Role.CUSTOMER).filter(Leg::isThere).orElseGet(() -> consulted(talk, true));
        if (other.provider() == null || other.whose().agent() != null) {
            throw Refused.conflict("no-keypad", "只能向外部号码发送按键", "Keys go to another number only");
        }
        return new Keypad(other.room(), other.provider());
    }
}
