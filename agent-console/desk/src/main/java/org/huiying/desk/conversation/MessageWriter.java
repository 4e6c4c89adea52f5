package org.huiying.desk.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.huiying.desk.conversation.MessageStore.Locked;
import org.huiying.desk.conversation.MessageStore.NewRow;
import org.huiying.desk.conversation.MessageStore.Newest;
import org.huiying.desk.conversation.MessageView.ArticleCard;
import org.huiying.desk.conversation.MessageView.Picture;
import org.huiying.desk.reach.Allowance.Decision;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Appends messages to their conversations inside the caller's transaction: next numbers, rows, last words, live
 * events and outbox rows, for any number of messages with the same few statements.
 */
@Component
class MessageWriter {

    private final MessageStore store;
    private final MessageNews news;
    private final ReachOfConversation reach;
    private final Clock clock;

    MessageWriter(MessageStore store, MessageNews news, ReachOfConversation reach, Clock clock) {
        this.store = store;
        this.news = news;
        this.reach = reach;
        this.clock = clock;
    }

    Appended write(NewMessage message) {
        return write(List.of(message)).getFirst();
    }

    /** Appends in the given order and answers in the same order. */
    List<Appended> write(List<NewMessage> messages) {
        List<Appended> results = new ArrayList<>(messages.size());
        List<NewRow> rows = add(messages, results);
        if (!rows.isEmpty()) {
            news.tell(rows, store.moveOn(lastOfEach(rows)));
            reach.heardAndTold(rows);
        }
        return results;
    }

    /**
     * Appends lines of the system. The caller writes the newest number to each conversation with what else has changed of it.
     *
     * @return these numbers
     */
    Map<ConversationId, Long> addLines(List<NewMessage> lines) {
        List<NewRow> rows = add(lines, new ArrayList<>());
        news.tell(rows, Map.of());
        Map<ConversationId, Long> numbers = new HashMap<>();
        rows.forEach(row -> numbers.merge(row.message().conversation(), row.view().seq(), Math::max));
        return numbers;
    }

    private List<NewRow> add(List<NewMessage> messages, List<Appended> results) {
        Map<Long, Locked> conversations = store.lock(longs(messages, message -> message.conversation().value()));
        Map<MessageStore.Key, Appended.Stored> known = new HashMap<>(store.known(messages));
        Map<UUID, MessageStore.Attached> pictures = store.attachments(messages.stream()
                .map(NewMessage::attachment).filter(java.util.Objects::nonNull).distinct().toList());
        Instant now = Instant.ofEpochMilli(clock.millis());
        Map<Long, Long> next = new HashMap<>();
        List<NewRow> rows = new ArrayList<>(messages.size());
        for (NewMessage message : messages) {
            long conversation = message.conversation().value();
            var key = new MessageStore.Key(conversation, message.id());
            if (known.containsKey(key)) {
                results.add(known.get(key));
                continue;
            }
            Appended.Rejected rejected = check(message, conversations.get(conversation), pictures);
            if (rejected != null) {
                results.add(rejected);
                continue;
            }
            Locked locked = conversations.get(conversation);
            List<String> parts = List.of();
            if (ReachOfConversation.goesOut(locked, message)) {
                Decision decision = reach.send(locked, message, pictures);
                if (decision instanceof Decision.Refused refused) {
                    results.add(new Appended.Rejected(refused.code(), refused.words(), refused.wordsEn()));
                    continue;
                }
                parts = ((Decision.Send) decision).parts();
            }
            long seq = next.merge(conversation, locked.lastSeq() + 1, (given, first) -> given + 1);
            results.add(new Appended.Stored(message.conversation(), seq, now, false));
            known.put(key, new Appended.Stored(message.conversation(), seq, now, true));
            rows.add(new NewRow(locked, message, view(message, seq, now, pictures), Timestamp.from(now), parts));
        }
        if (!rows.isEmpty()) {
            store.insert(rows);
            store.link(rows);
        }
        return rows;
    }

    private static Appended.@Nullable Rejected check(NewMessage message,
            @Nullable Locked conversation, Map<UUID, MessageStore.Attached> pictures) {
        if (conversation == null) {
            return new Appended.Rejected("unknown-conversation", "没有这个会话", "There is no such conversation");
        }
        if (message.isSaid() && conversation.status().equals("ENDED")) {
            return new Appended.Rejected("conversation-ended", "会话已结束", "The conversation has ended");
        }
        if (message.isSaid() && message.author() == NewMessage.Author.AGENT && !message.isBy(conversation.owner())) {
            return new Appended.Rejected("not-yours", "这个会话不在您名下，请先接管",
                    "The conversation is not yours; take it over first");
        }
        if (message.isSaid() && message.author() == NewMessage.Author.AGENT && conversation.isCall()) {
            return new Appended.Rejected("spoken-only", "电话会话请直接对客户说，需要记录的写成备注",
                    "This conversation is a call: speak to the customer, and write what is to be kept as a note");
        }
        if (message.attachment() != null) {
            MessageStore.Attached picture = pictures.get(message.attachment());
            if (picture == null || !picture.belongsTo(conversation)) {
                return new Appended.Rejected("unknown-attachment", "找不到这张图片，请重新发送",
                        "There is no such picture; please send it again");
            }
        }
        return null;
    }

    private static MessageView view(NewMessage message, long seq, Instant at,
                                    Map<UUID, MessageStore.Attached> pictures) {
        Picture picture = message.attachment() == null ? null : pictures.get(message.attachment()).picture();
        ArticleCard article = message.article() == null ? null
                : new ArticleCard(message.article(), String.valueOf(message.data().getOrDefault("title", "")));
        return new MessageView(message.conversation().value(), seq, message.id(), at, message.author().name(),
                message.agent() == null ? null : message.agent().value(), message.name(), message.kind().name(),
                message.text(), picture, article, message.data(), null);
    }

    /** How far each conversation comes with these rows. */
    private static List<Newest> lastOfEach(List<NewRow> rows) {
        Map<Long, Newest> newest = new LinkedHashMap<>();
        rows.forEach(row -> newest.merge(row.conversation().id(), Newest.of(row), Newest::then));
        return List.copyOf(newest.values());
    }

    private static Long[] longs(List<NewMessage> messages, Function<NewMessage, Long> id) {
        Set<Long> ids = new HashSet<>();
        messages.forEach(message -> ids.add(id.apply(message)));
        return ids.toArray(Long[]::new);
    }
}
