package org.huiying.desk.conversation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.desk.reach.Channels;
import org.huiying.gateway.contact.Template;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Appends what staff say. To the customer only the owner of the conversation speaks; notes are open to everybody who
 * serves customers.
 */
@Component
public class AgentSays {

    private static final int LONGEST_VALUE = 200;

    private final MessageLog log;
    private final SentArticles articles;
    private final Channels channels;

    AgentSays(MessageLog log, SentArticles articles, Channels channels) {
        this.log = log;
        this.articles = articles;
        this.channels = channels;
    }

    /**
     * What is to be said.
     *
     * @param kind     {@code TEXT}, {@code NOTE}, {@code IMAGE}, {@code ARTICLE} or {@code TEMPLATE}
     * @param template of the channel's, with what is to be put into it
     */
    public record Words(UUID id, String kind, @Nullable String text, @Nullable UUID attachment,
                        @Nullable Long article, @Nullable String template, @Nullable List<String> values) {

        /** Without a template. */
        public Words(UUID id, String kind, @Nullable String text, @Nullable UUID attachment, @Nullable Long article) {
            this(id, kind, text, attachment, article, null, null);
        }
    }

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
            case "TEMPLATE" -> filled(member, conversation, words);
            default -> throw Refused.invalid("kind", "不支持的消息类型",
                    "kind: " + words.kind() + " (expected: TEXT, NOTE, IMAGE, ARTICLE or TEMPLATE)");
        };
    }

    private NewMessage filled(StaffMember member, ConversationId conversation, Words words) {
        List<String> values = words.values() == null ? List.of() : words.values().stream().map(String::strip).toList();
        Template template = channels.template(words.template() == null ? "" : words.template())
                .orElseThrow(() -> Refused.notFound("模板", "template"));
        if (values.size() != template.blanks() || values.stream().anyMatch(v -> v.isEmpty() || v.length() > LONGEST_VALUE)) {
            throw Refused.invalid("values", "请填写模板中的每一项，每项最多 " + LONGEST_VALUE + " 个字", "values: " + values.size()
                    + " (expected: " + template.blanks() + " of 1-" + LONGEST_VALUE + " characters)");
        }
        return by(member, conversation, words, NewMessage.Kind.TEXT, template.filled(values),
                Map.of("template", template.id(), "values", values));
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
