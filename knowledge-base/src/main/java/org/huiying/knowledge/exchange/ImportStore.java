package org.huiying.knowledge.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Terms;
import org.huiying.knowledge.article.Version;
import org.huiying.knowledge.exchange.ImportLine.Done;
import org.huiying.knowledge.exchange.ImportLine.Outcome;
import org.huiying.knowledge.picture.Picture;
import org.huiying.knowledge.picture.PictureType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files that are taken over, line by line. */
@Repository
class ImportStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A line that the run holds. */
    record Pending(int n, String slug, Outcome outcome, @Nullable ArticleId article, @Nullable Integer base, ArticleText text, @Nullable Terms terms,
            List<Version> earlier) {
    }

    long insert(String fileName, ArticleFile.Format format, String by) {
        return jdbc.sql("insert into article_import (file_name, format, made_by, made_at) values (?, ?, ?, ?) returning id")
                .params(fileName, format.name(), by, clock.instant().atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }

    void forgetOlderThan(Duration age) {
        jdbc.sql("delete from article_import where made_at < ?").param(clock.instant().minus(age).atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("delete from article_import_history h where not exists (select from article_import i where i.id = h.import_id)").update();
    }

    boolean delete(long id) {
        return jdbc.sql("delete from article_import where id = ? and run_at is null").param(id).update() == 1;
    }

    void insertLine(long id, int n, JudgedArticle line) {
        Reason reason = line.reason();
        boolean settled = line.outcome() == Outcome.SAME || line.outcome() == Outcome.REFUSED;
        jdbc.sql("""
                insert into article_import_line (import_id, n, place, title, slug, outcome, reason, reason_en, changes, notes,
                    article_id, base_version, text, terms, pictures, done)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?::jsonb, ?, ?)""")
                .param(id).param(n).param(line.place()).param(line.title()).param(line.slug()).param(line.outcome().name())
                .param(reason == null ? "" : reason.zh()).param(reason == null ? "" : reason.en())
                .param(line.changes().toArray(String[]::new)).param(json.writeValueAsString(line.notes()))
                .param(line.article() == null ? null : line.article().value()).param(line.base())
                .param(settled ? null : json.writeValueAsString(line.text()))
                .param(settled || line.terms() == null ? null : json.writeValueAsString(line.terms()))
                .param(line.pictures().toArray(String[]::new)).param(settled ? line.outcome().name() : null).update();
        if (!line.earlier().isEmpty()) {
            jdbc.sql("insert into article_import_history (import_id, n, versions) values (?, ?, ?::jsonb)")
                    .params(id, n, json.writeValueAsString(line.earlier())).update();
        }
    }

    void insertPicture(long id, Picture picture) {
        jdbc.sql("insert into article_import_picture (import_id, id, type, content) values (?, ?, ?, ?) on conflict do nothing")
                .params(id, picture.id(), picture.type().name(), picture.content()).update();
    }

    List<Picture> pictures(long id, int n) {
        return jdbc.sql("""
                select p.id, p.type, p.content from article_import_picture p join article_import_line l using (import_id)
                where l.import_id = ? and l.n = ? and p.id = any (l.pictures)""").params(id, n)
                .query((row, i) -> new Picture(row.getString("id"),
                        PictureType.valueOf(row.getString("type")), row.getBytes("content")))
                .list();
    }

    /** Begins the run, or goes on with it: who began it and how it ends stay. Empty when there is no such file. */
    Optional<Ending> begin(long id, Ending ending, String by) {
        return jdbc.sql("""
                update article_import set run_by = coalesce(run_by, ?), run_at = coalesce(run_at, ?), ending = coalesce(ending, ?)
                where id = ? returning ending""")
                .params(by, clock.instant().atOffset(ZoneOffset.UTC), ending.name(), id)
                .query((row, n) -> Ending.valueOf(row.getString("ending"))).optional();
    }

    /** Takes the next line and keeps it from others until the transaction ends. */
    Optional<Pending> next(long id) {
        return jdbc.sql("""
                select l.*, (select h.versions from article_import_history h where h.import_id = l.import_id and h.n = l.n) as history
                from article_import_line l where l.import_id = ? and l.done is null order by l.n limit 1
                for update of l skip locked""").param(id).query((row, n) -> new Pending(row.getInt("n"), row.getString("slug"),
                        Outcome.valueOf(row.getString("outcome")), article(row), row.getObject("base_version", Integer.class),
                        json.readValue(row.getString("text"), ArticleText.class),
                        row.getString("terms") == null ? null : json.readValue(row.getString("terms"), Terms.class),
                        row.getString("history") == null ? List.of() : json.readValue(row.getString("history"), new TypeReference<List<Version>>() { })))
                .optional();
    }

    boolean isDone(long id) {
        return jdbc.sql("select not exists (select from article_import_line where import_id = ? and done is null)")
                .param(id).query(Boolean.class).single();
    }

    void done(long id, int n, Done done, @Nullable ArticleId article, @Nullable Reason why) {
        jdbc.sql("""
                update article_import_line set done = :done, article_id = coalesce(:article, article_id), reason = :zh,
                    reason_en = :en, text = null, terms = null where import_id = :id and n = :n""")
                .param("done", done.name()).param("article", article == null ? null : article.value())
                .param("zh", why == null ? "" : why.zh()).param("en", why == null ? "" : why.en())
                .param("id", id).param("n", n).update();
        jdbc.sql("delete from article_import_history where import_id = ? and n = ?").params(id, n).update();
    }

    void forgetPictures(long id) {
        jdbc.sql("delete from article_import_picture where import_id = ?").param(id).update();
    }

    Optional<ImportReport> report(long id, @Nullable Outcome outcome, int limit, int offset) {
        return jdbc.sql("select * from article_import where id = ?").param(id)
                .query((row, n) -> report(row, lines(id, outcome, limit, offset))).optional();
    }

    /** The latest, without their lines. */
    List<ImportReport> latest(int most) {
        return jdbc.sql("select * from article_import order by id desc limit ?").param(most)
                .query((row, n) -> report(row, List.of())).list();
    }

    private ImportReport report(ResultSet row, List<ImportLine> lines) throws SQLException {
        long id = row.getLong("id");
        OffsetDateTime runAt = row.getObject("run_at", OffsetDateTime.class);
        String ending = row.getString("ending");
        return new ImportReport(id, row.getString("file_name"), ArticleFile.Format.valueOf(row.getString("format")),
                row.getString("made_by"), row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getString("run_by"),
                runAt == null ? null : runAt.toInstant(), ending == null ? null : Ending.valueOf(ending),
                counts(id, "outcome", Outcome.class), counts(id, "done", Done.class), lines);
    }

    private <E extends Enum<E>> Map<E, Integer> counts(long id, String column, Class<E> type) {
        Map<E, Integer> counts = new EnumMap<>(type);
        RowCallbackHandler count = row -> counts.put(Enum.valueOf(type, row.getString("what")), row.getInt("many"));
        jdbc.sql("select " + column + " as what, count(*) as many from article_import_line where import_id = ? and " + column
                + " is not null group by 1").param(id).query(count);
        return counts;
    }

    private List<ImportLine> lines(long id, @Nullable Outcome outcome, int limit, int offset) {
        return jdbc.sql("""
                select * from article_import_line where import_id = :id and (:outcome::text is null or outcome = :outcome)
                order by n limit :limit offset :offset""")
                .param("id", id).param("outcome", outcome == null ? null : outcome.name()).param("limit", limit)
                .param("offset", offset).query(this::line).list();
    }

    private ImportLine line(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason");
        String done = row.getString("done");
        return new ImportLine(row.getInt("n"), row.getString("place"), row.getString("title"),
                Outcome.valueOf(row.getString("outcome")), reason.isEmpty() ? null : new Reason(reason, row.getString("reason_en")),
                List.of((String[]) row.getArray("changes").getArray()),
                json.readValue(row.getString("notes"), new TypeReference<List<Reason>>() { }),
                row.getObject("article_id", Long.class), done == null ? null : Done.valueOf(done));
    }

    private static @Nullable ArticleId article(ResultSet row) throws SQLException {
        Long id = row.getObject("article_id", Long.class);
        return id == null ? null : new ArticleId(id);
    }
}
