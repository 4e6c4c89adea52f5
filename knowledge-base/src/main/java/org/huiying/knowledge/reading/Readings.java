package org.huiying.knowledge.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.huiying.knowledge.article.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who read which article. */
@Repository
public class Readings {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Readings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An article that a customer read by himself.
     *
     * @param helped what he said of it, if anything
     */
    public record ReadByCustomer(long articleId, String title, int times, Instant lastAt,
            @org.jspecify.annotations.Nullable Boolean helped) {
    }

    /** Somebody who read an article. Customers are counted, not named. */
    public record ReadBy(String reader, int version, int times, Instant lastAt) {
    }

    void read(ArticleId article, int version, Reader reader) {
        jdbc.sql("""
                insert into article_reading (article_id, kind, reader, version, first_at, last_at)
                values (:article, :kind, :reader, :version, :now, :now)
                on conflict (article_id, kind, reader) do update set version = excluded.version,
                    times = article_reading.times + 1, last_at = excluded.last_at""")
                .param("article", article.value()).param("kind", reader.kind().name()).param("reader", reader.name())
                .param("version", version).param("now", now()).update();
    }

    /** What a customer read lately, latest first. */
    public List<ReadByCustomer> of(String visitor, Duration lately) {
        return jdbc.sql("""
                select r.article_id, v.title, r.times, r.last_at,
                    (select f.helped from article_feedback f where f.article_id = r.article_id and f.kind = 'CUSTOMER'
                        and f.reader = r.reader order by f.at desc limit 1) as helped
                from article_reading r join article a on a.id = r.article_id
                join article_version v on v.article_id = r.article_id and v.version = r.version
                where r.kind = 'CUSTOMER' and r.reader = ? and r.reader <> '' and r.last_at >= ?
                order by r.last_at desc limit 20""")
                .params(visitor, now().minus(lately))
                .query((row, n) -> new ReadByCustomer(row.getLong("article_id"), row.getString("title"),
                        row.getInt("times"), row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getObject("helped", Boolean.class)))
                .list();
    }

    /** Staff who read an article, latest first. */
    public List<ReadBy> staff(ArticleId article) {
        return jdbc.sql("""
                select reader, version, times, last_at from article_reading
                where article_id = ? and kind = 'STAFF' order by last_at desc limit ?""")
                .params(article.value(), MOST)
                .query((row, n) -> new ReadBy(row.getString("reader"), row.getInt("version"), row.getInt("times"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How often customers read an article. */
    public int timesByCustomers(ArticleId article) {
        return jdbc.sql("select coalesce(sum(times), 0) from article_reading where article_id = ? and kind = 'CUSTOMER'")
                .param(article.value()).query(Integer.class).single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
