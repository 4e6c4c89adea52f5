package org.huiying.desk.phone;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.problem.Refused;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Device;
import org.huiying.gateway.contact.call.Seat;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.stereotype.Component;

/**
 * A supervisor on the line of others: who listens is heard by nobody, who whispers by the agent alone, who barges in by
 * both. Taking over is the router's, as everywhere; who is on the line already then stays, and is not rung again.
 */
@Component
class Supervision {

    enum Mode {
        LISTEN(new Seat(true, false, false, false)),
        WHISPER(new Seat(false, false, false, true)),
        BARGE(Seat.GUEST);

        private final Seat seat;

        Mode(Seat seat) {
            this.seat = seat;
        }
    }

    private final CallSteps steps;
    private final LegStore legs;
    private final AgentDevices devices;
    private final AuditLog audit;
    private final Clock clock;

    Supervision(CallSteps steps, LegStore legs, AgentDevices devices, AuditLog audit, Clock clock) {
        this.steps = steps;
        this.legs = legs;
        this.devices = devices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Rings her phone, or changes how she takes part. In the running transaction. */
    CallId supervise(StaffMember me, ConversationId conversation, Mode mode) {
        CallSteps.Talk talk = steps.talk(me, conversation);
        if (me.id().equals(talk.standing().agent())) {
            throw Refused.conflict("already-hers", "这是您自己的通话", "It is your own call");
        }
        Optional<Leg> there = legs.live(talk.id(), Leg.Role.SUPERVISOR);
        if (there.filter(leg -> !me.id().equals(leg.whose().agent())).isPresent()) {
            throw Refused.conflict("supervised-already", "已有另一位主管在监听", "Another supervisor is on the line (expected: none)");
        }
        if (there.isPresent()) {
            legs.seat(there.get().id(), mode.seat);
        } else {
            Device device = devices.of(me.id()).orElseThrow(() -> Refused.conflict("no-phone",
                    "您没有设置电话", "You have no telephone (expected: a number in your settings)"));
            legs.insert(talk.id(), new Leg.Whose(talk.hers().whose().contact(), me.id(), talk.standing().offer(), device.written()),
                    new Leg.Part(Leg.Role.SUPERVISOR, talk.hers().room(), mode.seat, mode.seat, false), clock.instant());
        }
        audit.record(me.id(), "call.supervise", "conversation:" + conversation, Map.of("mode", mode.name()));
        return talk.id();
    }

    CallId leave(StaffMember me, ConversationId conversation) {
        CallSteps.Talk talk = steps.talk(me, conversation);
        legs.live(talk.id(), Leg.Role.SUPERVISOR).filter(leg -> me.id().equals(leg.whose().agent()))
                .ifPresent(leg -> legs.dropped(leg.id(), "left", clock.instant()));
        return talk.id();
    }
}
