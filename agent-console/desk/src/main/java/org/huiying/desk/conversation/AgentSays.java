package org.huiying.desk.conversation;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Appends what staff say. To the customer only the owner of the conversation speaks; notes are open to everybody who
 * serves customers.
 */
@Component
public class AgentSays {

    private final MessageLog log;
    private final SentArticles articles;

    AgentSays(MessageLog log, SentArticles articles) {
        this.log = log;
        this.articles = articles;
    }

    /**
     * What is to be said.
     *
     * @param kind {@code TEXT}, {@code NOTE}, {@code IMAGE} or {@code ARTICLE}
     */
    public record Words(UUID id, String kind, @Nullable String text, @Nullable UUID attachment,
                        @Nullable Long article) {}

    /**
     * Completes after the commit; rejected when the conversation is another's, or has ended.
     *
     * @throws Refused when she may not serve customers, or the words are none
     */
    public CompletableFuture<Appended> say(StaffMember member, ConversationId conversation, Words words) {
        if (!member.servesCustomers()) {
            throw Refused.forbidden("没有权限发送消息", "You may not write here");
        }
        return log.append(message(member, conversation, words));
    }

    private NewMessage message(StaffMember member, ConversationId conversation, Words words) {
        return switch (words.kind()) {
            case "TEXT" -> by(member, conversation, words, NewMessage.Kind.TEXT, text(words), Map.of());
            case "NOTE" -> by(member, conversation, words, NewMessage.Kind.NOTE, text(words), Map.of());
            case "IMAGE" -> {
                if (words.attachment() == null) {
                    throw Refused.invalid("attachmentId", "请选择图片", "attachmentId: (expected: the id of an uploaded picture)");
                }
                yield by(member, conversation, words, NewMessage.Kind.IMAGE, "", Map.of());
            }
            case "ARTICLE" -> {
                long article = words.article() == null ? 0 : words.article();
                String title = articles.title(article).orElseThrow(() -> Refused.notFound("知识", "article"));
                yield by(member, conversation, words, NewMessage.Kind.ARTICLE,
                        words.text() == null ? "" : words.text(), Map.of("title", title));
            }
            default -> throw Refused.invalid("kind", "不支持的消息类型",
                    "kind: " + words.kind() + " (expected: TEXT, NOTE, IMAGE or ARTICLE)");
        };
    }

    private static NewMessage by(StaffMember member, ConversationId conversation, Words words, NewMessage.Kind kind,
                                 String text, Map<String, Object> data) {
        return new NewMessage(conversation, words.id(), NewMessage.Author.AGENT, member.id(), member.name(), kind, text,
                kind == NewMessage.Kind.IMAGE ? words.attachment() : null,
                kind == NewMessage.Kind.ARTICLE ? words.article() : null, data);
    }

    private static String text(Words words) {
        String text = words.text() == null ? "" : words.text().strip();
        if (text.isEmpty() || text.length() > NewMessage.LONGEST) {
            throw Refused.invalid("text", "消息应为 1–" + NewMessage.LONGEST + " 个字", "text: " + text.length()
                    + " characters (expected: 1-" + NewMessage.LONGEST + ")");
        }
        return text;
    }
}
