package org.huiying.bench.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.io.FileUtils;
import org.flywaydb.core.Flyway;
import org.huiying.bench.Latencies;
import org.huiying.embedded.postgres.EmbeddedPostgres;

/**
 * What the same rows cost when nothing but PostgreSQL handles them: each message with its conversation's row, its three
 * topics and its three live events, by one connection, with the settings of the embedded server.
 */
final class PostgresAlone {

    private static final Duration EACH = Duration.ofSeconds(3);
    private static final int CONVERSATIONS = 100;

    private PostgresAlone() {}

    /** @param messagesPerSecond durable, one connection */
    record Measured(int messagesPerCommit, double messagesPerSecond, Latencies commit) {}

    static Measured measure(int messagesPerCommit) throws IOException, SQLException {
        Path directory = Files.createTempDirectory("huiying-bench-postgres-");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(directory.resolve("programs"), directory.resolve("postgres"), Map.of())) {
            String url = server.database("alone");
            Flyway.configure().dataSource(url, server.user(), server.password()).load().migrate();
            try (Connection connection = server.connect("alone")) {
                prepare(connection);
                return write(connection, messagesPerCommit);
            }
        } finally {
            FileUtils.deleteDirectory(directory.toFile());
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into queue (code, name, name_en) values ('alone', 'alone', 'alone')");
            statement.execute("insert into customer (name, created_at) values ('alone', now())");
            statement.execute("""
                    insert into conversation (customer_id, status, channel, address, queue_id, last_at, created_at)
                    select 1, 'OPEN', 'WEB_CHAT', n::text, 1, now(), now() from generate_series(1, %d) n""".formatted(CONVERSATIONS));
        }
        connection.setAutoCommit(false);
    }

    private static Measured write(Connection connection, int perCommit) throws SQLException {
        int commits = 0;
        long[] nanos = new long[1_000_000];
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < EACH.toNanos() && commits < nanos.length) {
            long from = System.nanoTime();
            commit(connection, perCommit, commits);
            nanos[commits++] = System.nanoTime() - from;
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Measured(perCommit, Math.round(commits * perCommit / seconds), Latencies.of(nanos, commits));
    }

    private static void commit(Connection connection, int perCommit, int round) throws SQLException {
        Long[] conversations = new Long[perCommit];
        UUID[] ids = new UUID[perCommit];
        for (int i = 0; i < perCommit; i++) {
            conversations[i] = (long) ((round * perCommit + i) % CONVERSATIONS) + 1;
            ids[i] = UUID.randomUUID();
        }
        try (PreparedStatement rows = connection.prepareStatement("""
                with said as (
                    select c.id, c.last_seq + row_number() over (partition by c.id) as seq, t.message
                    from unnest(?::bigint[], ?::uuid[]) as t (id, message) join conversation c on c.id = t.id),
                stored as (
                    insert into message (conversation_id, seq, id, at, author, kind, text)
                    select id, seq, message, now(), 'CUSTOMER', 'TEXT', '外机在转，出风口温度没有变化' from said),
                topics as (
                    insert into live_topic (topic, last_seq)
                    select kind || id, count(*) from said, unnest(array['conversation:', 'visitor:', 'agent:']) kind group by kind, id order by 1
                    on conflict (topic) do update set last_seq = live_topic.last_seq + excluded.last_seq),
                events as (
                    insert into live_event (topic, seq, at, type, data)
                    select kind || id, seq, now(), 'message',
                        json_build_object('id', message, 'seq', seq, 'text', '外机在转，出风口温度没有变化')
                    from said, unnest(array['conversation:', 'visitor:', 'agent:']) kind)
                update conversation c set last_seq = newest.seq, last_at = now(), last_text = '外机在转'
                from (select id, max(seq) as seq from said group by id) newest where newest.id = c.id""")) {
            rows.setArray(1, connection.createArrayOf("bigint", conversations));
            rows.setArray(2, connection.createArrayOf("uuid", ids));
            rows.executeUpdate();
        }
        connection.commit();
    }
}
