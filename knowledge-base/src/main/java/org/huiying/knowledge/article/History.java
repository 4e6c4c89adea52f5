package org.huiying.knowledge.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was saved and said about an article. */
@Repository
public class History {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    History(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Version> versions(ArticleId id) {
        return jdbc.sql("select * from article_version v where article_id = ? order by version desc")
                .param(id.value()).query(History::row).list();
    }

    public Version version(ArticleId id, int version) {
        return jdbc.sql("select * from article_version v where article_id = ? and version = ?")
                .param(id.value()).param(version).query(History::row).optional()
                .orElseThrow(() -> new ArticleRefused(HttpStatus.NOT_FOUND, "article-version-unknown",
                        "没有版本 " + version + "。", "There is no version " + version + ".",
                        Map.of("article", id.value(), "version", version)));
    }

    /** Oldest first. */
    public List<ReviewComment> comments(ArticleId id) {
        return jdbc.sql("select * from article_comment where article_id = ? order by id").param(id.value())
                .query((row, n) -> new ReviewComment(row.getInt("version"), Step.valueOf(row.getString("step")),
                        row.getString("author"), ArticleRows.instant(row, "at"), row.getString("text")))
                .list();
    }

    /** In the transaction of the step, and for the audit log as well. */
    void record(ArticleId id, int version, Step step, String author, String text) {
        events.publishEvent(new EditorAct(author, "article." + step.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "article:" + id, Map.of("version", version)));
        jdbc.sql("insert into article_comment (article_id, version, step, author, at, text) values (?, ?, ?, ?, ?, ?)")
                .params(id.value(), version, step.name(), author, clock.instant().atOffset(ZoneOffset.UTC), text)
                .update();
    }

    private static Version row(ResultSet row, int n) throws SQLException {
        OffsetDateTime publishedAt = row.getObject("published_at", OffsetDateTime.class);
        return new Version(row.getInt("version"), ArticleRows.text(row), row.getString("saved_by"),
                ArticleRows.instant(row, "saved_at"), row.getString("note"), row.getString("published_by"),
                publishedAt == null ? null : publishedAt.toInstant());
    }
}
