package org.huiying.desk.phone;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.huiying.desk.conversation.Ending;
import org.huiying.gateway.contact.call.Device;
import org.springframework.stereotype.Component;

/** A call that we made is over: everybody is let go, and how it went is noted. The contact stays hers. */
@Component
class OutgoingEnds {

    private static final Map<String, String> WORDS = Map.of("TALKED", "已通话", "MACHINE", "语音信箱应答", "BUSY", "对方忙",
            "NO_ANSWER", "无人接听", "FAILED", "号码无法接通", "AGENT_FAILED", "坐席电话未接通，未拨打客户",
            "NOT_PERMITTED", "现在不能拨打", "CANCELLED", "坐席取消");

    private final CallStore calls;
    private final LegStore legs;
    private final AgentDevices devices;
    private final Ending ending;
    private final Clock clock;

    OutgoingEnds(CallStore calls, LegStore legs, AgentDevices devices, Ending ending, Clock clock) {
        this.calls = calls;
        this.legs = legs;
        this.devices = devices;
        this.ending = ending;
        this.clock = clock;
    }

    /** What is to ring at who makes the call. */
    Optional<Device> device(Standing standing) {
        return devices.of(standing.hers().agent());
    }

    /** @param outcome of the table {@code phone_call} */
    Optional<Step> finish(LiveCall call, String outcome) {
        return finish(call, outcome, WORDS.getOrDefault(outcome, outcome));
    }

    Optional<Step> denied(LiveCall call, CallPermission.Denial denial) {
        return finish(call, "NOT_PERMITTED", denial.detail());
    }

    private Optional<Step> finish(LiveCall call, String outcome, String words) {
        legs.allLive(call.id()).forEach(leg -> legs.dropped(leg.id(), "call-over", clock.instant()));
        calls.finished(call.id(), outcome, clock.instant());
        ending.line(call.conversation(), "called-out", "呼出电话：" + words, Map.of("outcome", outcome));
        return Optional.empty();
    }
}
