package org.huiying.desk.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.huiying.desk.conversation.ConversationRow.ContactRow;
import org.huiying.desk.conversation.ConversationRow.Named;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads conversations for lists. */
@Component
public class ConversationRows {

    private static final String SELECT = """
            select c.id, c.status, c.channel, c.customer_id, u.name as customer_name, c.queue_id, q.name as queue_name,
                c.owner_agent_id, o.name as owner_name, c.product, nullif(c.topic, q.name) as topic, c.last_text, c.last_at, c.last_from,
                c.unread, c.created_at, c.ended_at, k.id as contact_id, k.state, k.channel as contact_channel,
                k.enqueued_at, k.answered_at, k.ended_at as contact_ended_at, k.wrap_up_until, k.position,
                q.target_seconds, k.callback_id, k.agent_id
            from conversation c
            join customer u on u.id = c.customer_id
            join queue q on q.id = c.queue_id
            left join agent o on o.id = c.owner_agent_id
            left join lateral (select * from contact k where k.conversation_id = c.id order by k.id desc limit 1) k on true
            """;

    private final JdbcTemplate jdbc;

    ConversationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which conversations a list shows. */
    public enum Scope {
        /** Those that this agent has now, wrap-up included. */
        MINE("c.owner_agent_id = ? and exists (select from contact l where l.conversation_id = c.id and l.outcome is null)"),
        /** Those that wait for somebody, the oldest first. */
        QUEUE("exists (select from contact l where l.conversation_id = c.id and l.outcome is null and l.state in ('WAITING', 'OFFERED'))"),
        /** All that are under way. */
        ALL("c.status = 'OPEN' or exists (select from contact l where l.conversation_id = c.id and l.outcome is null)"),
        /** All that are over. */
        ENDED("c.status = 'ENDED'");

        private final String condition;

        Scope(String condition) {
            this.condition = condition;
        }
    }

    /**
     * Which page of which list.
     *
     * @param words found in customer's name, topic or last words
     * @param queue only this one
     * @param after the id behind which the page begins, with its last activity
     */
    public record Search(Scope scope, AgentId me, @Nullable String words, @Nullable Long queue,
                         @Nullable Cursor after, int limit) {}

    /** Where a page ended: sent back as it came. */
    public record Cursor(Instant lastAt, long id) {

        static Cursor parse(String text) {
            String[] parts = text.split("_");
            try {
                return new Cursor(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.parseLong(parts[1]));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("after: '" + text + "' (expected: the next of the page before)", e);
            }
        }

        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, lastAt) + "_" + id;
        }
    }

    public Optional<ConversationRow> find(ConversationId conversation) {
        return list(SELECT + "where c.id = ?", conversation.value()).stream().findFirst();
    }

    public List<ConversationRow> find(Collection<Long> conversations) {
        return list(SELECT + "where c.id = any(?) order by c.last_at desc",
                (Object) conversations.toArray(Long[]::new));
    }

    public List<ConversationRow> of(CustomerId customer, int limit) {
        return list(SELECT + "where c.customer_id = ? order by c.created_at desc limit ?", customer.value(), limit);
    }

    public List<ConversationRow> search(Search search) {
        StringBuilder sql = new StringBuilder(SELECT).append("where (").append(search.scope().condition).append(')');
        List<Object> parameters = new ArrayList<>();
        if (search.scope() == Scope.MINE) {
            parameters.add(search.me().value());
        }
        if (search.queue() != null) {
            sql.append(" and c.queue_id = ?");
            parameters.add(search.queue());
        }
        if (search.words() != null && !search.words().isBlank()) {
            sql.append(" and (u.name ilike ? or c.topic ilike ? or c.last_text ilike ? or c.id::text = ?)");
            String pattern = "%" + search.words().strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
            parameters.addAll(List.of(pattern, pattern, pattern, search.words().strip()));
        }
        if (search.after() != null) {
            sql.append(" and (c.last_at, c.id) < (?, ?)");
            parameters.addAll(List.of(Timestamp.from(search.after().lastAt()), search.after().id()));
        }
        sql.append(" order by c.last_at desc, c.id desc limit ?");
        parameters.add(search.limit());
        return list(sql.toString(), parameters.toArray());
    }

    private List<ConversationRow> list(String sql, Object... parameters) {
        return jdbc.query(sql, (row, n) -> row(row), parameters);
    }

    private static ConversationRow row(ResultSet row) throws SQLException {
        Long owner = row.getObject("owner_agent_id", Long.class);
        Long contact = row.getObject("contact_id", Long.class);
        return new ConversationRow(row.getLong("id"), row.getString("status"), row.getString("channel"),
                new Named(row.getLong("customer_id"), row.getString("customer_name")),
                new Named(row.getLong("queue_id"), row.getString("queue_name")),
                owner == null ? null : new Named(owner, row.getString("owner_name")),
                row.getString("product"), row.getString("topic"), row.getString("last_text"),
                row.getTimestamp("last_at").toInstant(), row.getString("last_from"), row.getInt("unread"),
                contact == null ? null : new ContactRow(contact, row.getString("state"),
                        row.getString("contact_channel"), row.getTimestamp("enqueued_at").toInstant(),
                        time(row, "answered_at"), time(row, "contact_ended_at"), time(row, "wrap_up_until"),
                        row.getObject("position", Integer.class), row.getInt("target_seconds"),
                        row.getObject("callback_id", Long.class), row.getObject("agent_id", Long.class)),
                row.getTimestamp("created_at").toInstant(), time(row, "ended_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
