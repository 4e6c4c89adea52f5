package org.huiying.desk.phone;

import java.time.Instant;
import java.util.Optional;

import org.huiying.rules.conversation.ConversationId;

/** When customers may be called. Asked when an agent wants to call, and again at the moment of dialling. */
public interface CallingRules {

    /** Why the customer of this conversation may not be called then; empty when he may. */
    Optional<Denied> denies(ConversationId conversation, Instant at);

    /** The reason in words. */
    record Denied(String detail, String detailEn) {}
}
