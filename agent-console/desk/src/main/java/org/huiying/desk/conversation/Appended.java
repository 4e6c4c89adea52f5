package org.huiying.desk.conversation;

import java.time.Instant;

import org.huiying.rules.conversation.ConversationId;

/** What became of a message that was to be appended. */
public sealed interface Appended {

    /**
     * It is stored.
     *
     * @param seq    its number in the conversation, 1 and up
     * @param before whether it had been stored by an earlier attempt
     */
    record Stored(ConversationId conversation, long seq, Instant at, boolean before) implements Appended {}

    /**
     * It was not stored, and never will be.
     *
     * @param code {@code unknown-conversation}, {@code conversation-ended} or {@code unknown-attachment}
     */
    record Rejected(String code, String words, String wordsEn) implements Appended {}
}
