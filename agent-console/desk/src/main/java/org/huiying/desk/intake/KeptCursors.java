package org.huiying.desk.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.huiying.gateway.contact.Cursors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code channel_cursor}. */
@Component
class KeptCursors implements Cursors {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptCursors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> find(String name) {
        return jdbc.sql("select cursor from channel_cursor where name = ?").param(name).query(String.class).optional();
    }

    @Override
    public void keep(String name, String cursor) {
        jdbc.sql("""
                insert into channel_cursor (name, cursor, at) values (?, ?, ?)
                on conflict (name) do update set cursor = excluded.cursor, at = excluded.at""")
                .params(name, cursor, Timestamp.from(clock.instant())).update();
    }
}
