package org.huiying.knowledge.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of searches and articles in the past. */
@Repository
class QualityFigures {

    private static final int MOST = 20;
    private static final Duration STALE = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final Clock clock;

    QualityFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * All searches of a time.
     *
     * @param empty found nothing
     * @param unopened found something, of which nothing was opened; customers without a name are not counted
     */
    record Totals(int searches, int empty, int unopened) {
    }

    /** Words that were sought, by how many searches. */
    record Sought(String words, int times, int hits, Instant lastAt) {
    }

    /** @param readings how often it was read, {@code helped} and {@code notHelped} how many said so */
    record Read(long id, String title, String product, int readings, int helped, int notHelped) {
    }

    record Old(long id, String title, String product, String owner, Instant updatedAt, int readings) {
    }

    Totals totals(Duration past) {
        return jdbc.sql("""
                select count(*) as searches, count(*) filter (where hits = 0) as empty,
                    count(*) filter (where hits > 0 and opened = '{}' and reader <> '') as unopened
                from search_log where last_at >= ?""").param(since(past)).query(Totals.class).single();
    }

    List<Sought> inVain(Duration past) {
        return sought("hits = 0", past);
    }

    List<Sought> unopened(Duration past) {
        return sought("hits > 0 and opened = '{}' and reader <> ''", past);
    }

    List<Sought> most(Duration past) {
        return sought("true", past);
    }

    private List<Sought> sought(String which, Duration past) {
        return jdbc.sql("select max(words) as words, count(*) as times, max(hits) as hits, max(last_at) as last_at from search_log "
                + "where last_at >= ? and " + which + " group by words_key order by count(*) desc, max(last_at) desc limit ?")
                .params(since(past), MOST)
                .query((row, n) -> new Sought(row.getString("words"), row.getInt("times"), row.getInt("hits"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant())).list();
    }

    /** Most read first. */
    List<Read> mostRead(Duration past) {
        return read("r.readings > 0", "r.readings desc", past);
    }

    /** Articles of which more say that they did not help than that they did, worst first. */
    List<Read> noHelp(Duration past) {
        return read("f.not_helped > f.helped", "f.not_helped - f.helped desc", past);
    }

    private List<Read> read(String which, String order, Duration past) {
        return jdbc.sql("""
                select a.id, v.title, v.product, coalesce(r.readings, 0) as readings, coalesce(f.helped, 0) as helped,
                    coalesce(f.not_helped, 0) as not_helped
                from article a join article_version v on v.article_id = a.id and v.version = a.published_version
                left join (select article_id, sum(times)::int as readings from article_reading where last_at >= :since
                    group by article_id) r on r.article_id = a.id
                left join (select article_id, count(*) filter (where helped)::int as helped,
                    count(*) filter (where not helped)::int as not_helped from article_feedback where at >= :since
                    group by article_id) f on f.article_id = a.id
                where\s""" + which + " order by " + order + ", a.id limit :most")
                .param("since", since(past)).param("most", MOST).query(Read.class).list();
    }

    /** Published articles that nobody touched for half a year, most read first: there a mistake costs most. */
    List<Old> stale() {
        return jdbc.sql("""
                select a.id, v.title, v.product, a.owner, a.updated_at, coalesce(sum(r.times), 0)::int as readings
                from article a join article_version v on v.article_id = a.id and v.version = a.published_version
                left join article_reading r on r.article_id = a.id
                where a.updated_at < ? group by a.id, v.title, v.product, a.owner, a.updated_at
                order by readings desc, a.updated_at limit ?""")
                .params(since(STALE), MOST)
                .query((row, n) -> new Old(row.getLong("id"), row.getString("title"), row.getString("product"),
                        row.getString("owner"), row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                        row.getInt("readings"))).list();
    }

    private OffsetDateTime since(Duration past) {
        return clock.instant().minus(past).atOffset(ZoneOffset.UTC);
    }
}
