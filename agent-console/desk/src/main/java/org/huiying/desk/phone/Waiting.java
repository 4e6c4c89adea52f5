package org.huiying.desk.phone;

import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.PreChat;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Spoken;
import org.springframework.stereotype.Component;

/**
 * Callers who wait: what they hear, and what they press who do not want to. 1 asks for a callback, 2 leaves a message
 * before it. The place is kept.
 */
@Component
class Waiting {

    private static final PreChat NOTHING_FILLED_IN = new PreChat(null, null, null, null, null, null);

    private final Holding holding;
    private final CallStore calls;
    private final Inbox inbox;

    Waiting(Holding holding, CallStore calls, Inbox inbox) {
        this.holding = holding;
        this.calls = calls;
        this.inbox = inbox;
    }

    Spoken hears(CallId call) {
        return holding.of(call);
    }

    void pressed(CallId id, String keys) {
        calls.find(id).filter(call -> call.conversation() != null).ifPresent(call -> {
            switch (keys) {
                case "1" -> isPromised(call);
                case "2" -> {
                    if (isPromised(call)) {
                        calls.leavesMessage(id);
                    }
                }
                default -> { }
            }
        });
    }

    /** Not when an agent has him by now: then he waits the moment until she is on the line. */
    private boolean isPromised(LiveCall call) {
        return call.number().filter(number -> inbox.receive(new Inbound.CallbackAsked(call.address(),
                new ExternalId("callback-" + call.id()), number, null, NOTHING_FILLED_IN, null))
                instanceof Receipt.Accepted).isPresent();
    }
}
