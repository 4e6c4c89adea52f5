package org.huiying.rules.conversation;

/** The number of a conversation, as given by the database: 1 and up. */
public record ConversationId(long value) {

    public ConversationId {
        if (value < 1) {
            throw new IllegalArgumentException("conversation: " + value + " (expected: 1 and up)");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
