package org.huiying.desk.phone;

import java.util.Map;
import java.util.Optional;

import org.huiying.desk.conversation.Ending;
import org.huiying.desk.conversation.OpenConversations;
import org.huiying.desk.conversation.OpenConversations.Found;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.stereotype.Component;

/** What becomes of the conversation of a call, in the running transaction. */
@Component
class CallMatters {

    private final Ending ending;
    private final OpenConversations conversations;

    CallMatters(Ending ending, OpenConversations conversations) {
        this.ending = ending;
        this.conversations = conversations;
    }

    /** The conversation of this call, if it is open; also when the call was cut off while it was taken in. */
    Optional<Found> open(LiveCall call) {
        return conversations.open(ChannelKind.PHONE.name(), call.address().value())
                .filter(open -> call.conversation() == null
                        ? call.place() == LiveCall.Place.NEW || call.place() == LiveCall.Place.QUEUE : open.id().equals(call.conversation()));
    }

    void agentHungUp(ConversationId conversation) {
        ending.line(conversation, "agent-hung-up", "客服已挂断", Map.of());
    }

    void customerHungUp(ConversationId conversation) {
        ending.line(conversation, "customer-hung-up", "客户已挂断", Map.of());
    }

    /** Whoever writes into the conversation before the contact is ended holds it first. */
    void hold(Found open) {
        ending.hold(open);
    }

    void talkOver(ConversationId conversation) {
        ending.talk(conversation);
    }

    void abandoned(Found open) {
        ending.ofWaiting(open, "ABANDONED");
    }
}
