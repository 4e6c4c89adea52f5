package org.huiying.desk.phone;

import java.time.Instant;
import java.util.Optional;

import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Language;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.gateway.contact.call.Spoken;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * A caller's call that is not over.
 *
 * @param goodbye why he was sent away, once he was
 * @param placedBy who of ours makes the call; null when the customer calls
 * @param askedAt when the provider was last told to move him
 * @param language in which he is spoken to
 */
record LiveCall(CallId id, Address address, @Nullable ConversationId conversation, Place place,
                Prompt.@Nullable Why goodbye, Instant heardAt, @Nullable Instant askedAt, Wishes wishes,
                @Nullable AgentId placedBy, Language language) {

    /**
     * What is wanted of his side, each beside what the provider was last told.
     *
     * @param held       he hears music instead of the talk
     * @param paused     what is said is not recorded
     * @param quietUntil the provider could not do what it was asked, and is not asked again before this
     */
    record Wishes(boolean held, boolean heldTold, boolean paused, boolean pausedTold, @Nullable Instant quietUntil) {}

    /** Where the caller is, as far as he was told. */
    enum Place {
        NEW, QUEUE,
        /** He talks with us. */
        ROOM,
        /** He was given to a number of nobody of ours. */
        OUTSIDE,
        MESSAGE,
        /** He leaves a message because we are closed. */
        VOICEMAIL,
        LEAVING,
        /** We call him. */
        OUT
    }

    Spoken says(Prompt prompt) {
        return new Spoken(prompt, language);
    }

    boolean leavesMessage() {
        return place == Place.MESSAGE || place == Place.VOICEMAIL;
    }

    boolean isOutgoing() {
        return placedBy != null;
    }

    private static final String HIDDEN = "anonymous-";

    static Address address(CallId call, @Nullable PhoneNumber from) {
        return new Address(ChannelKind.PHONE, from == null ? HIDDEN + call : from.e164());
    }

    /** By which he can be called back. */
    Optional<PhoneNumber> number() {
        return isHidden(address.value()) ? Optional.empty() : Optional.of(new PhoneNumber(address.value()));
    }

    static boolean isHidden(String address) {
        return address.startsWith(HIDDEN);
    }
}
