package org.huiying.desk.phone;

import java.util.Objects;
import java.util.function.Supplier;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.desk.problem.Refused;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Calls;
import org.huiying.gateway.contact.call.Device;
import org.huiying.rules.agent.AgentId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Commits what agents ask of their calls, then has the provider told at once. */
@Component
class CallDesk {

    private final ObjectProvider<Calls> provider;
    private final CallControl control;
    private final CallNews news;
    private final LiveLog live;
    private final AgentDevices devices;
    private final TransactionTemplate transaction;

    CallDesk(ObjectProvider<Calls> provider, CallControl control, CallNews news, LiveLog live, AgentDevices devices, TransactionTemplate transaction) {
        this.provider = provider;
        this.control = control;
        this.news = news;
        this.live = live;
        this.devices = devices;
        this.transaction = transaction;
    }

    CallNews.Told done(Supplier<CallId> step) {
        CallId call = Objects.requireNonNull(transaction.execute(status -> {
            CallId changed = step.get();
            news.changed(changed);
            return changed;
        }));
        control.lookAt(call);
        return news.now(call);
    }

    void press(Supplier<CallSteps.Keypad> where, String keys) {
        CallSteps.Keypad keypad = Objects.requireNonNull(transaction.execute(status -> where.get()));
        try {
            provider.getObject().press(keypad.room(), keypad.call(), keys);
        } catch (Calls.Unreachable e) {
            throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "provider-unreachable", "电话服务商暂时没有响应，按键可能没有发出",
                    "The telephone provider does not answer; the keys may not have been sent");
        }
    }

    /** Who is meant, with the number of the phone that is to ring. */
    CallSteps.Third whom(@Nullable Long agent, @Nullable String number, boolean completes) {
        if ((agent == null) == (number == null || number.isBlank())) {
            throw Refused.invalid("agentId", "请选择一位坐席或填写一个号码", "agentId, number: (expected: one of the two)");
        }
        if (agent != null) {
            String name = devices.owner(new AgentId(agent)).orElseThrow(() -> Refused.notFound("坐席", "agent"));
            Device device = devices.of(new AgentId(agent)).orElseThrow(() -> Refused.conflict("no-phone", name + "没有设置电话",
                    name + " has no telephone (expected: a number in her settings)"));
            return new CallSteps.Third(new AgentId(agent), device.written(), false);
        }
        return new CallSteps.Third(null, PhoneNumber.parse(number).map(PhoneNumber::e164).orElseThrow(() ->
                Refused.invalid("number", "电话号码不正确", "number: (expected: a telephone number)")), completes);
    }

    record Notice(String code, String text, long conversation) {}

    /** A colleague sees whose call her phone rings for. */
    void tell(StaffMember me, long conversation, CallSteps.Third whom) {
        if (whom.agent() != null) {
            transaction.executeWithoutResult(status -> live.append(Topic.agent(whom.agent()), "notice",
                    new Notice("consulted", me.name() + "请您协助会话 #" + conversation + "，您的电话将响铃", conversation)));
        }
    }
}
