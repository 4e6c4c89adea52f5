package org.huiying.desk.conversation;

import java.util.Map;
import java.util.UUID;

import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.HeldFile;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * A message before it has its number.
 *
 * @param id         given by the sender; a second message of the same id in the conversation is the first one again
 * @param agent      who wrote it, when an agent did
 * @param name       the author's name as the customer sees it
 * @param attachment the picture, for {@link Kind#IMAGE}
 * @param article    the article, for {@link Kind#ARTICLE}
 * @param data       what a system message or a form is about; {@code title} of an article
 * @param held       the customer's file that is still to be fetched
 */
public record NewMessage(ConversationId conversation, UUID id, Author author, @Nullable AgentId agent,
                         @Nullable String name, Kind kind, String text, @Nullable UUID attachment,
                         @Nullable Long article, Map<String, Object> data, @Nullable HeldFile held) {

    /** The longest text, in UTF-16 characters. */
    public static final int LONGEST = 4_000;

    public NewMessage {
        data = Map.copyOf(data);
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("text: " + text.length() + " characters (expected: up to " + LONGEST + ")");
        }
    }

    /** With nothing to be fetched. */
    public NewMessage(ConversationId conversation, UUID id, Author author, @Nullable AgentId agent, @Nullable String name,
                      Kind kind, String text, @Nullable UUID attachment, @Nullable Long article, Map<String, Object> data) {
        this(conversation, id, author, agent, name, kind, text, attachment, article, data, null);
    }

    /** Who wrote it. */
    public enum Author { CUSTOMER, AGENT, SYSTEM }

    /** What it is. A note is for staff only. */
    public enum Kind { TEXT, IMAGE, VOICE, FILE, ARTICLE, NOTE, SYSTEM, FORM }

    public static NewMessage byCustomer(ConversationId conversation, UUID id, @Nullable String name, String text) {
        return new NewMessage(conversation, id, Author.CUSTOMER, null, name, Kind.TEXT, text, null, null, Map.of());
    }

    public static NewMessage pictureByCustomer(ConversationId conversation, UUID id, @Nullable String name,
                                               UUID attachment) {
        return new NewMessage(conversation, id, Author.CUSTOMER, null, name, Kind.IMAGE, "", attachment, null, Map.of());
    }

    /** With a file that is still to be fetched; its kind may turn out to be another. */
    static NewMessage fileByCustomer(ConversationId conversation, UUID id, @Nullable String name, Content.Held held) {
        Kind kind = switch (held.file().kind()) {
            case PICTURE -> Kind.IMAGE;
            case VOICE -> Kind.VOICE;
            case FILE -> Kind.FILE;
        };
        return new NewMessage(conversation, id, Author.CUSTOMER, null, name, kind, held.words(), null, null,
                Map.of("file", "COMING"), held.file());
    }

    /** Something other than words, in words, with what a page makes more of. */
    static NewMessage byCustomer(ConversationId conversation, UUID id, @Nullable String name, String text,
                                 Map<String, Object> data) {
        return new NewMessage(conversation, id, Author.CUSTOMER, null, name, Kind.TEXT, text, null, null, data);
    }

    /** A line that nobody wrote, such as "小李 joined": a code for pages to word, and the words for those that do not. */
    public static NewMessage bySystem(ConversationId conversation, String code, String text, Map<String, Object> facts) {
        var data = new java.util.HashMap<>(facts);
        data.put("code", code);
        return new NewMessage(conversation, UUID.randomUUID(), Author.SYSTEM, null, null, Kind.SYSTEM, text, null, null,
                data);
    }

    /** Whether the customer wrote it, and did not only press something. */
    boolean isWritten() {
        return !data.containsKey("pressed");
    }

    boolean isBy(@Nullable Long owner) {
        return agent != null && owner != null && agent.value() == owner;
    }

    boolean forStaffOnly() {
        return kind == Kind.NOTE;
    }

    /** Whether one side says it to the other: neither a note nor a line that nobody wrote. */
    boolean isSaid() {
        return kind != Kind.NOTE && author != Author.SYSTEM;
    }

    /** What a list shows of it. */
    String lastWords() {
        return switch (kind) {
            case IMAGE -> "[图片]";
            case VOICE -> "[语音] " + text;
            case FILE -> "[文件]";
            case ARTICLE -> "[知识] " + data.getOrDefault("title", "");
            case TEXT, NOTE, SYSTEM, FORM -> text.length() <= 80 ? text : text.substring(0, 80) + "…";
        };
    }
}
