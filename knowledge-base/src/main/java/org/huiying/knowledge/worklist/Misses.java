package org.huiying.knowledge.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.huiying.knowledge.analysis.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions without an answer, until an editor has dealt with them. */
@Repository
public class Misses {

    private static final int LONGEST = 1_000;
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Misses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void record(String words, @Nullable String product, String by) {
        record(words, product, by, null);
    }

    /**
     * Asked again after an editor dealt with it, it is open again.
     *
     * @param conversation where it was asked, if in one
     */
    public void record(String words, @Nullable String product, String by, @Nullable Long conversation) {
        String kept = words.replace('\0', ' ').strip();
        kept = kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept;
        String key = Folding.fold(kept).text().replaceAll("[\\s\\p{P}]+", " ").strip();
        if (key.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into search_miss (words_key, words, product, first_at, last_at, last_by, conversation_id)
                values (:key, :words, :product, :now, :now, :by, :conversation)
                on conflict (words_key) do update set times = search_miss.times + 1, last_at = excluded.last_at,
                    last_by = excluded.last_by, handled_by = null, handled_at = null,
                    conversation_id = coalesce(excluded.conversation_id, search_miss.conversation_id)""")
                .param("key", key).param("words", kept).param("product", product == null ? "" : product)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("by", by)
                .param("conversation", conversation).update();
    }

    /** Most wanted first. */
    public List<Miss> open() {
        return jdbc.sql("select * from search_miss where handled_at is null order by times desc, last_at desc limit ?")
                .param(MOST).query(Misses::row).list();
    }

    public boolean handled(long id, String by) {
        return jdbc.sql("update search_miss set handled_by = ?, handled_at = ? where id = ? and handled_at is null")
                .params(by, clock.instant().atOffset(ZoneOffset.UTC), id).update() == 1;
    }

    private static Miss row(ResultSet row, int n) throws SQLException {
        OffsetDateTime handledAt = row.getObject("handled_at", OffsetDateTime.class);
        return new Miss(row.getLong("id"), row.getString("words"), row.getString("product"), row.getInt("times"),
                instant(row, "first_at"), instant(row, "last_at"), row.getString("last_by"),
                row.getString("handled_by"), handledAt == null ? null : handledAt.toInstant(),
                row.getObject("conversation_id", Long.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
