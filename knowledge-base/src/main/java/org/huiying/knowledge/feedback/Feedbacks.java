package org.huiying.knowledge.feedback;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.reading.Reader;
import org.huiying.knowledge.reading.SelfHelp;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What readers say of articles. */
@Repository
public class Feedbacks {

    private static final int MOST = 200;
    private static final String ALL = """
            select f.*, v.title, a.version as current from article_feedback f join article a on a.id = f.article_id
            join article_version v on v.article_id = a.id and v.version = a.version\s""";

    private final JdbcClient jdbc;
    private final SelfHelp selfHelp;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Feedbacks(JdbcClient jdbc, SelfHelp selfHelp, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.selfHelp = selfHelp;
        this.events = events;
        this.clock = clock;
    }

    /** A known customer has one opinion of an article, which he may change; staff may say many things. */
    @Transactional
    void add(PublishedArticle article, Reader by, NewFeedback feedback) {
        String words = feedback.words();
        jdbc.sql("""
                insert into article_feedback (id, article_id, version, kind, reader, helped, comment, conversation_id, at)
                values (:id, :article, :version, :kind, :reader, :helped, :comment, :conversation, :now)
                on conflict (id) do update set version = excluded.version, helped = excluded.helped, at = excluded.at,
                    comment = case when excluded.comment = '' then article_feedback.comment else excluded.comment end,
                    handled_by = null, handled_at = null
                where article_feedback.reader = excluded.reader and article_feedback.article_id = excluded.article_id""")
                .param("id", id(article.id(), by, feedback.id())).param("article", article.id().value())
                .param("version", article.version()).param("kind", by.kind().name()).param("reader", by.name())
                .param("helped", feedback.helped()).param("comment", words)
                .param("conversation", feedback.conversationId()).param("now", now()).update();
        if (feedback.helped() != null) {
            selfHelp.judged(by, article.id(), feedback.helped());
            events.publishEvent(new ArticleJudged(article.id(), by, feedback.helped()));
        }
    }

    private static UUID id(ArticleId article, Reader by, @Nullable String given) {
        if (by.kind() == Reader.Kind.CUSTOMER && by.isKnown()) {
            return UUID.nameUUIDFromBytes((article + ":" + by.name()).getBytes(StandardCharsets.UTF_8));
        }
        try {
            return given == null ? UUID.randomUUID() : UUID.fromString(given);
        } catch (IllegalArgumentException e) {
            throw ArticleRefused.invalid("id: " + given + " (expected: a UUID)");
        }
    }

    /** What editors have to look at: articles that did not help, and whatever came with words; newest first. */
    public List<Feedback> tasks() {
        return jdbc.sql(ALL + """
                where f.handled_at is null and (f.comment <> '' or not coalesce(f.helped, true))
                order by f.at desc limit ?""").param(MOST).query(Feedbacks::row).list();
    }

    /** All that was said of an article, newest first. */
    public List<Feedback> of(ArticleId article) {
        return jdbc.sql(ALL + "where f.article_id = ? order by f.at desc limit ?").param(article.value()).param(MOST)
                .query(Feedbacks::row).list();
    }

    /** Gives false when it was dealt with already, or is not there. */
    public boolean handled(UUID id, String by) {
        return jdbc.sql("update article_feedback set handled_by = ?, handled_at = ? where id = ? and handled_at is null")
                .params(by, now(), id).update() == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Feedback row(ResultSet row, int n) throws SQLException {
        Reader.Kind kind = Reader.Kind.valueOf(row.getString("kind"));
        return new Feedback(row.getObject("id", UUID.class), row.getLong("article_id"), row.getString("title"),
                row.getInt("version"), row.getInt("current"), kind,
                kind == Reader.Kind.STAFF ? row.getString("reader") : "", row.getObject("helped", Boolean.class),
                row.getString("comment"), row.getObject("conversation_id", Long.class), instant(row, "at"),
                row.getString("handled_by"), row.getObject("handled_at") == null ? null : instant(row, "handled_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
