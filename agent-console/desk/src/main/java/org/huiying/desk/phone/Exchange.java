package org.huiying.desk.phone;

import java.util.function.Supplier;

import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.PreChat;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.LegId;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.gateway.contact.call.Switchboard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what the provider tells, each in a transaction, and answers when it is committed. */
@Component
class Exchange implements Switchboard {

    private static final PreChat NOTHING_FILLED_IN = new PreChat(null, null, null, null, null, null);

    private final Arrivals arrivals;
    private final Callers callers;
    private final AgentPhones agents;
    private final CallStore calls;
    private final Inbox inbox;
    private final TransactionTemplate transaction;

    Exchange(Arrivals arrivals, Callers callers, AgentPhones agents, CallStore calls, Inbox inbox,
             TransactionTemplate transaction) {
        this.arrivals = arrivals;
        this.callers = callers;
        this.agents = agents;
        this.calls = calls;
        this.inbox = inbox;
        this.transaction = transaction;
    }

    @Override
    public Prompt arrived(CallId call, @Nullable PhoneNumber from) {
        return arrivals.arrived(call, from).orElseGet(() -> next(call));
    }

    @Override
    public Prompt next(CallId call) {
        return committed(() -> callers.next(call));
    }

    @Override
    public Prompt hold(CallId call) {
        return committed(() -> callers.hold(call));
    }

    /** 1: instead of waiting he wants to be called. */
    @Override
    public Prompt pressed(CallId call, String keys) {
        if (keys.equals("1")) {
            calls.find(call).filter(found -> found.conversation() != null).ifPresent(this::askForCallback);
        }
        return hold(call);
    }

    /** Refused when an agent has him by now: then he waits the moment until she is on the line. */
    private void askForCallback(LiveCall call) {
        call.number().ifPresent(number -> inbox.receive(new Inbound.CallbackAsked(call.address(),
                new ExternalId("callback-" + call.id()), number, null, NOTHING_FILLED_IN, null)));
    }

    @Override
    public Prompt roomLeft(CallId call) {
        return committed(() -> callers.roomLeft(call));
    }

    @Override
    public void ended(CallId call) {
        transaction.executeWithoutResult(status -> callers.ended(call));
    }

    @Override
    public Prompt agentAnswered(LegId leg, CallId call) {
        return committed(() -> agents.answered(leg, call));
    }

    @Override
    public Prompt agentPressed(LegId leg, CallId call, String keys) {
        return committed(() -> agents.pressed(leg, call, keys));
    }

    @Override
    public void agentEnded(LegId leg, CallId call) {
        transaction.executeWithoutResult(status -> agents.ended(leg, "hung-up"));
    }

    private Prompt committed(Supplier<Prompt> step) {
        return transaction.execute(status -> step.get());
    }
}
