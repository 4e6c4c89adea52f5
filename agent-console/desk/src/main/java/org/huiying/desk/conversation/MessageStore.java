package org.huiying.desk.conversation;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.huiying.desk.conversation.MessageView.ArticleCard;
import org.huiying.desk.conversation.MessageView.Delivery;
import org.huiying.desk.conversation.MessageView.Picture;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code message}, and what appending to it touches. */
@Component
class MessageStore {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final RowMapper<MessageView> view;

    MessageStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.view = (row, n) -> {
            Map<String, Object> data = row.getString("data") == null ? Map.of()
                    : json.readValue(row.getString("data"), new TypeReference<Map<String, Object>>() {});
            UUID picture = row.getObject("attachment_id", UUID.class);
            Long article = row.getObject("article_id", Long.class);
            String delivery = row.getString("delivery");
            return new MessageView(row.getLong("conversation_id"), row.getLong("seq"), row.getObject("id", UUID.class),
                    row.getTimestamp("at").toInstant(), row.getString("author"), row.getObject("agent_id", Long.class),
                    row.getString("author_name"), row.getString("kind"), row.getString("text"),
                    picture == null ? null : new Picture(picture, row.getString("name"), row.getString("type"),
                            row.getLong("size"), row.getInt("width"), row.getInt("height")),
                    article == null ? null : new ArticleCard(article, String.valueOf(data.getOrDefault("title", ""))),
                    data, delivery == null ? null : new Delivery(delivery, row.getString("delivery_why"),
                            row.getString("delivery_why_en")));
        };
    }

    /** A conversation whose row is held until the transaction ends. */
    record Locked(long id, long lastSeq, String channel, String address, String status, @Nullable Long owner) {

        boolean leavesTheHouse() {
            return MessageStore.leavesTheHouse(channel);
        }

        /** Whether the customer hears and reads nothing. */
        boolean isCall() {
            return channel.equals("PHONE");
        }
    }

    /** Whether replies go out through a provider, and not through our own socket. */
    static boolean leavesTheHouse(String channel) {
        return !channel.equals("WEB_CHAT") && !channel.equals("PHONE") && !channel.equals("CALLBACK");
    }

    record Key(long conversation, UUID id) {}

    record Attached(Picture picture, @Nullable Long conversation, String channel, String address) {

        boolean belongsTo(Locked locked) {
            return conversation != null ? conversation == locked.id()
                    : channel.equals(locked.channel()) && address.equals(locked.address());
        }
    }

    /** @param parts in which it goes out through a channel; none: it does not */
    record NewRow(Locked conversation, NewMessage message, MessageView view, Timestamp at, List<String> parts) {}

    /** Last words and unread count of a conversation after its new messages. */
    record Moved(long id, int unread) {}

    /** Locks in the order of ids, so that two batches cannot wait for each other. */
    Map<Long, Locked> lock(Long[] conversations) {
        Map<Long, Locked> locked = new HashMap<>();
        jdbc.query("""
                select id, last_seq, channel, address, status, owner_agent_id from conversation
                where id = any(?) order by id for update""",
                row -> {
                    locked.put(row.getLong(1), new Locked(row.getLong(1), row.getLong(2), row.getString(3),
                            row.getString(4), row.getString(5), row.getObject(6, Long.class)));
                }, (Object) conversations);
        return locked;
    }

    Map<Key, Appended.Stored> known(List<NewMessage> messages) {
        Map<Key, Appended.Stored> known = new HashMap<>();
        jdbc.query("""
                select m.conversation_id, m.id, m.seq, m.at from message m
                join unnest(?::bigint[], ?::uuid[]) as t (conversation_id, id) using (conversation_id, id)""",
                row -> {
                    long conversation = row.getLong(1);
                    known.put(new Key(conversation, row.getObject(2, UUID.class)), new Appended.Stored(
                            new ConversationId(conversation), row.getLong(3), row.getTimestamp(4).toInstant(), true));
                },
                messages.stream().map(message -> message.conversation().value()).toArray(Long[]::new),
                messages.stream().map(NewMessage::id).toArray(UUID[]::new));
        return known;
    }

    Map<UUID, Attached> attachments(List<UUID> ids) {
        Map<UUID, Attached> attached = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.query("""
                    select id, name, type, size, width, height, conversation_id, owner_channel, owner_address
                    from attachment where id = any(?)""",
                    row -> {
                        UUID id = row.getObject(1, UUID.class);
                        attached.put(id, new Attached(new Picture(id, row.getString(2), row.getString(3), row.getLong(4),
                                row.getInt(5), row.getInt(6)), row.getObject(7, Long.class), row.getString(8),
                                row.getString(9)));
                    }, (Object) ids.toArray(UUID[]::new));
        }
        return attached;
    }

    void insert(List<NewRow> rows) {
        jdbc.update("""
                insert into message (conversation_id, seq, id, at, author, agent_id, author_name, kind, text,
                    attachment_id, article_id, data, delivery)
                select conversation_id, seq, id, at, author, agent_id, author_name, kind, text,
                    attachment_id, article_id, data::jsonb, delivery
                from unnest(?::bigint[], ?::bigint[], ?::uuid[], ?::timestamptz[], ?::text[], ?::bigint[], ?::text[],
                    ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[])
                    as t (conversation_id, seq, id, at, author, agent_id, author_name, kind, text,
                    attachment_id, article_id, data, delivery)""",
                rows.stream().map(row -> row.conversation().id()).toArray(Long[]::new),
                rows.stream().map(row -> row.view().seq()).toArray(Long[]::new),
                rows.stream().map(row -> row.message().id()).toArray(UUID[]::new),
                rows.stream().map(NewRow::at).toArray(Timestamp[]::new),
                rows.stream().map(row -> row.view().author()).toArray(String[]::new),
                rows.stream().map(row -> row.view().agentId()).toArray(Long[]::new),
                rows.stream().map(row -> row.message().name()).toArray(String[]::new),
                rows.stream().map(row -> row.view().kind()).toArray(String[]::new),
                rows.stream().map(row -> row.message().text()).toArray(String[]::new),
                rows.stream().map(row -> row.message().attachment()).toArray(UUID[]::new),
                rows.stream().map(row -> row.message().article()).toArray(Long[]::new),
                rows.stream().map(row -> row.message().data().isEmpty() ? null
                        : json.writeValueAsString(row.message().data())).toArray(String[]::new),
                rows.stream().map(row -> row.parts().isEmpty() ? null : "SENDING").toArray(String[]::new));
    }

    /** Ties pictures to the conversation they were sent in, and leaves replies for the channels that carry them. */
    void link(List<NewRow> rows) {
        for (NewRow row : rows) {
            if (row.message().attachment() != null) {
                jdbc.update("update attachment set conversation_id = ? where id = ? and conversation_id is null",
                        row.conversation().id(), row.message().attachment());
            }
            for (int i = 0; i < row.parts().size(); i++) {
                jdbc.update("""
                        insert into outbox (conversation_id, seq, part, channel, address, text, next_at)
                        values (?, ?, ?, ?, ?, nullif(?, ''), ?)""",
                        row.conversation().id(), row.view().seq(), i + 1, row.conversation().channel(),
                        row.conversation().address(), row.parts().get(i), row.at());
            }
            var held = row.message().held();
            if (held != null) {
                jdbc.update("""
                        insert into held_file (conversation_id, seq, channel, address, kind, reference, next_at)
                        values (?, ?, ?, ?, ?, ?, ?)""",
                        row.conversation().id(), row.view().seq(), row.conversation().channel(),
                        row.conversation().address(), held.kind().name(), held.reference(), row.at());
            }
        }
    }

    /**
     * The new rows of one conversation taken together.
     *
     * @param said the last one that is no note and no system line: only those count as last words
     * @param written how many the customer wrote
     */
    record Newest(NewRow last, @Nullable NewRow said, int written) {

        static Newest of(NewRow row) {
            return new Newest(row, row.message().isSaid() ? row : null,
                    row.message().author() == NewMessage.Author.CUSTOMER ? 1 : 0);
        }

        Newest then(Newest later) {
            return new Newest(later.last, later.said == null ? said : later.said, written + later.written);
        }

        <T> @Nullable T ofSaid(Function<NewRow, T> what) {
            return said == null ? null : what.apply(said);
        }
    }

    /** Moves each conversation on to its newest message; answers the unread counts. */
    Map<Long, Moved> moveOn(List<Newest> newest) {
        Map<Long, Moved> moved = new HashMap<>();
        jdbc.query("""
                update conversation c set last_seq = t.seq, last_text = coalesce(t.text, c.last_text),
                    last_at = coalesce(t.at, c.last_at), last_from = coalesce(t.author, c.last_from),
                    unread = c.unread + t.written
                from unnest(?::bigint[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[], ?::int[])
                    as t (id, seq, text, at, author, written)
                where c.id = t.id returning c.id, c.unread""",
                row -> {
                    moved.put(row.getLong(1), new Moved(row.getLong(1), row.getInt(2)));
                },
                newest.stream().map(each -> each.last().conversation().id()).toArray(Long[]::new),
                newest.stream().map(each -> each.last().view().seq()).toArray(Long[]::new),
                newest.stream().map(each -> each.ofSaid(row -> row.message().lastWords())).toArray(String[]::new),
                newest.stream().map(each -> each.ofSaid(NewRow::at)).toArray(Timestamp[]::new),
                newest.stream().map(each -> each.ofSaid(row -> row.view().author())).toArray(String[]::new),
                newest.stream().map(Newest::written).toArray(Integer[]::new));
        return moved;
    }

    /** Messages before a number, oldest first. */
    List<MessageView> before(ConversationId conversation, long seq, int limit) {
        return page("", conversation, seq, limit);
    }

    /** The same without notes, which are for staff only. */
    List<MessageView> forCustomer(ConversationId conversation, long seq, int limit) {
        return page("and m.kind <> 'NOTE'", conversation, seq, limit);
    }

    private List<MessageView> page(String condition, ConversationId conversation, long seq, int limit) {
        return jdbc.query("""
                select * from (
                    select m.*, a.name, a.type, a.size, a.width, a.height from message m
                    left join attachment a on a.id = m.attachment_id
                    where m.conversation_id = ? and m.seq < ? %s order by m.seq desc limit ?) page
                order by seq""".formatted(condition), view, conversation.value(), seq, limit);
    }

    /** One message. */
    MessageView one(ConversationId conversation, long seq) {
        return page("", conversation, seq + 1, 1).getFirst();
    }

    /** A message that this address sent under this id in any of its conversations, open or ended. */
    Optional<Appended.Stored> sentBefore(String channel, String address, UUID id) {
        return jdbc.query("""
                select m.conversation_id, m.seq, m.at from message m join conversation c on c.id = m.conversation_id
                where c.channel = ? and c.address = ? and m.id = ? limit 1""",
                (row, n) -> new Appended.Stored(new ConversationId(row.getLong(1)), row.getLong(2),
                        row.getTimestamp(3).toInstant(), true), channel, address, id).stream().findFirst();
    }
}
