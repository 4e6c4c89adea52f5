package org.huiying.knowledge.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

/** Unsaved texts, one of each editor for each article. */
@Repository
class UnsavedTexts {

    /** Who typed within this time is still writing. */
    private static final Duration WRITING = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    UnsavedTexts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Somebody else who has unsaved text in the same article. */
    record Writer(String editor, Instant at) {
    }

    /** A new article that was never saved. */
    record Unsaved(String key, String title, Instant at) {
    }

    Instant keep(Place place, String editor, int base, String title, String form) {
        Instant now = clock.instant();
        jdbc.sql("""
                insert into article_draft (place, editor, base, title, form, at)
                values (:place, :editor, :base, :title, :form::jsonb, :now)
                on conflict (place, editor) do update set base = excluded.base, title = excluded.title,
                    form = excluded.form, at = excluded.at""")
                .param("place", place.name()).param("editor", editor).param("base", base)
                .param("title", title).param("form", form).param("now", now.atOffset(ZoneOffset.UTC)).update();
        return now;
    }

    Optional<Draft> find(Place place, String editor) {
        return jdbc.sql("select base, form, at from article_draft where place = ? and editor = ?")
                .params(place.name(), editor)
                .query((row, n) -> new Draft(row.getInt("base"), json.readTree(row.getString("form")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void forget(Place place, String editor) {
        jdbc.sql("delete from article_draft where place = ? and editor = ?").params(place.name(), editor).update();
    }

    List<Writer> others(Place place, String editor) {
        return jdbc.sql("select editor, at from article_draft where place = ? and editor <> ? and at >= ? order by at desc")
                .params(place.name(), editor, clock.instant().minus(WRITING).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Writer(row.getString("editor"), row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Unsaved> unsaved(String editor) {
        return jdbc.sql("""
                select substr(place, 5) as key, title, at from article_draft
                where editor = ? and place like 'new/%' order by at desc limit 20""").param(editor)
                .query((row, n) -> new Unsaved(row.getString("key"), row.getString("title"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT20M")
    void forgetTheOldest() {
        jdbc.sql("delete from article_draft where at < ?").param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC)).update();
    }
}
