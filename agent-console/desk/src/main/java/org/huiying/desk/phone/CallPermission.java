package org.huiying.desk.phone;

import java.time.Instant;
import java.util.Optional;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether a customer may be called at a moment: by the rules of those who know them, and if he is not on the line already. */
@Component
class CallPermission {

    private final CallStore calls;
    private final AgentDevices devices;
    private final ObjectProvider<CallingRules> rules;

    CallPermission(CallStore calls, AgentDevices devices, ObjectProvider<CallingRules> rules) {
        this.calls = calls;
        this.devices = devices;
        this.rules = rules;
    }

    /** Whether she has anything to call with. */
    Optional<Denial> of(AgentId agent) {
        return devices.of(agent).isPresent() ? Optional.empty() : Optional.of(new Denial("no-phone", "您没有设置电话，无法呼出",
                "You have no telephone (expected: a number in your settings)"));
    }

    /** Why not, in both languages. */
    record Denial(String code, String detail, String detailEn) {}

    Optional<Denial> at(LiveCall call, Instant now) {
        if (calls.isOnTheLine(call.address().value(), call.id())) {
            return Optional.of(onTheLine());
        }
        return call.conversation() == null ? Optional.empty() : at(call.conversation(), now);
    }

    Optional<Denial> at(ConversationId conversation, Instant now) {
        return rules.stream().flatMap(each -> each.denies(conversation, now).stream()).findFirst()
                .map(why -> new Denial("not-permitted", why.detail(), why.detailEn()));
    }

    static Denial onTheLine() {
        return new Denial("on-the-line", "客户正在与我们通话，不能再拨打", "The customer is on the line with us already");
    }
}
