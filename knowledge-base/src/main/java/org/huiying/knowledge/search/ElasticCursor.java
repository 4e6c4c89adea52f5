package org.huiying.knowledge.search;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.OptionalLong;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Up to which change of the articles a shared index is right. One node at a time brings it forward. */
final class ElasticCursor {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String alias;

    ElasticCursor(JdbcClient jdbc, Clock clock, String alias) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.alias = alias;
    }

    /** Until the end of the transaction; false when another node has it. */
    boolean takeTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('search_index'), hashtext(?))").param(alias)
                .query(Boolean.class).single();
    }

    OptionalLong seq() {
        return jdbc.sql("select seq from search_index where alias = ?").param(alias).query(Long.class).optional()
                .map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    void moveTo(long seq) {
        jdbc.sql("""
                insert into search_index (alias, seq, written_at) values (:alias, :seq, :now)
                on conflict (alias) do update set seq = excluded.seq, written_at = excluded.written_at""")
                .param("alias", alias).param("seq", seq).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
