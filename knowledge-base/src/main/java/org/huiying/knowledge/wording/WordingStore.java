package org.huiying.knowledge.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.huiying.knowledge.article.EditorAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Wordings, asked for at every search and kept for a few seconds. */
@Repository
class WordingStore {

    private static final Duration KEPT = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile Kept kept = new Kept(List.of(), Instant.MIN);

    WordingStore(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private record Kept(List<Words> words, Instant at) {
    }

    /** Those that hold now. */
    List<Words> inForce() {
        Instant now = clock.instant();
        Kept last = kept;
        if (last.at().isBefore(now.minus(KEPT)) || last.at().isAfter(now)) {
            last = new Kept(all().stream().filter(Wording::enabled).map(each -> new Words(each.kind(), each.words())).toList(), now);
            kept = last;
        }
        return last.words();
    }

    List<Wording> all() {
        return jdbc.sql("select * from search_wording order by kind, changed_at desc, id desc").query(WordingStore::row).list();
    }

    @Transactional
    long add(Words words, boolean enabled, String by) {
        forget();
        long id = jdbc.sql("insert into search_wording (kind, words, enabled, changed_by, changed_at) values (?, ?, ?, ?, ?) returning id")
                .params(words.kind().name(), words.words().toArray(String[]::new), enabled, by, now()).query(Long.class).single();
        tell(by, "add", id);
        return id;
    }

    /** Gives false when somebody changed it since, or it is gone. */
    @Transactional
    boolean change(long id, int version, Words words, boolean enabled, String by) {
        forget();
        boolean changed = jdbc.sql("""
                update search_wording set kind = ?, words = ?, enabled = ?, changed_by = ?, changed_at = ?, version = version + 1
                where id = ? and version = ?""")
                .params(words.kind().name(), words.words().toArray(String[]::new), enabled, by, now(), id, version).update() == 1;
        if (changed) {
            tell(by, "change", id);
        }
        return changed;
    }

    @Transactional
    void remove(long id, String by) {
        forget();
        tell(by, "remove", id);
        jdbc.sql("delete from search_wording where id = ?").param(id).update();
    }

    private void tell(String by, String what, long id) {
        events.publishEvent(new EditorAct(by, "wording." + what, "wording:" + id, Map.of()));
    }

    /** So that who changed it sees it at once on his node. */
    private void forget() {
        kept = new Kept(List.of(), Instant.MIN);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Wording row(ResultSet row, int n) throws SQLException {
        return new Wording(row.getLong("id"), Words.Kind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("words").getArray()), row.getBoolean("enabled"), row.getInt("version"),
                row.getString("changed_by"), row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
