package org.huiying.bench.router;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.huiying.rules.conversation.ContactId;

/** The rows with which routing is measured on tables: one queue, its agents, and a conversation for each contact to come. */
final class BenchFloor {

    static final long QUEUE = 1001;
    static final long FIRST_AGENT = 2001;
    static final int WRAP_UP_SECONDS = 3600;

    /** Contacts of the day before. */
    private static final int HISTORY = 20_000;
    private static final long FIRST_CONTACT = 1_000_000;

    private BenchFloor() {}

    static void fill(Connection connection, int agents, int conversations) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into queue (id, code, name, name_en, wrap_up_seconds, max_waiting, max_wait_seconds, offer_seconds_chat)
                    overriding system value values (%d, 'bench', '测量', 'Bench', %d, 1000000, 86400, 300)"""
                    .formatted(QUEUE, WRAP_UP_SECONDS));
            statement.execute("""
                    insert into agent (id, login, name, password_hash, roles, capacity, max_chats)
                    overriding system value
                    select n, 'bench' || n, '坐席' || n, 'x', '{AGENT}', 100, 4 from generate_series(%d, %d) n"""
                    .formatted(FIRST_AGENT, FIRST_AGENT + agents - 1));
            statement.execute("insert into agent_queue (agent_id, queue_id) select id, %d from agent where id >= %d"
                    .formatted(QUEUE, FIRST_AGENT));
            statement.execute("insert into customer (id, name, created_at) overriding system value "
                    + "select n, '客户' || n, now() from generate_series(1, %d) n".formatted(conversations));
            statement.execute("""
                    insert into conversation (id, customer_id, status, channel, address, queue_id, product, topic, last_text,
                        last_at, last_from, created_at)
                    overriding system value
                    select n, n, 'OPEN', 'WEB_CHAT', gen_random_uuid()::text, %d, '空调 KFR-35GW', '测量', '空调不制冷，显示E4', now(),
                        'CUSTOMER', now() from generate_series(1, %d) n""".formatted(QUEUE, conversations));
            statement.execute("""
                    insert into contact (conversation_id, customer_id, channel, queue_id, state, outcome, agent_id, enqueued_at,
                        answered_at, ended_at, closed_at)
                    select n, n, 'WEB_CHAT', %d, 'CLOSED', 'SERVED', %d + n %% %d, now() - interval '1 day', now() - interval '1 day',
                        now() - interval '1 day', now() - interval '1 day' from generate_series(1, %d) n"""
                    .formatted(QUEUE, FIRST_AGENT, agents, Math.min(HISTORY, conversations)));
            statement.execute("analyze");
        }
    }

    /** Contacts that have just come, each of the conversation of its number. */
    static final String CONTACTS = """
            insert into contact (id, conversation_id, customer_id, channel, queue_id, state, enqueued_at)
            overriding system value
            select n + %d, n, n, 'WEB_CHAT', %d, 'WAITING', now() from unnest(?::bigint[]) n""".formatted(FIRST_CONTACT, QUEUE);

    static ContactId contact(long conversation) {
        return new ContactId(FIRST_CONTACT + conversation);
    }

    static long conversation(ContactId contact) {
        return contact.value() - FIRST_CONTACT;
    }

    static void hold(Connection connection, String holder, long epoch) throws SQLException {
        try (PreparedStatement lease = connection.prepareStatement("update routing_lease set holder = ?, epoch = ?")) {
            lease.setString(1, holder);
            lease.setLong(2, epoch);
            lease.executeUpdate();
        }
    }
}
