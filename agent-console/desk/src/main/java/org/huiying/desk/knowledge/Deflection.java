package org.huiying.desk.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many customers found the answer by themselves. A visit is what one known visitor reads within a day; it counts as
 * deflected when he did not turn to us from its beginning until a day after its end, or at once when he says that an article
 * helped. Who says that nothing helped does not count, whether he comes or not.
 */
@Repository
class Deflection {

    private final JdbcClient jdbc;
    private final Clock clock;

    Deflection(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param visitors who searched or read by themselves
     * @param readers those of them who read an article
     * @param turnedToUs readers who then came to an agent
     * @param deflected readers who did not, and were helped as far as we know
     * @param saidHelped readers who said that an article helped
     */
    record Figures(int visitors, int readers, int turnedToUs, int deflected, int saidHelped) {
    }

    Figures of(Duration past) {
        return jdbc.sql("""
                with read as (
                    select reader, min(first_at) as first_at, max(last_at) as last_at from article_reading
                    where kind = 'CUSTOMER' and reader <> '' and last_at >= :since group by reader),
                came as (
                    select r.reader, exists (select from conversation c where c.channel = 'WEB_CHAT' and c.address = r.reader
                        and c.created_at >= r.first_at and c.created_at < r.last_at + interval '1 day') as came,
                        exists (select from article_feedback f where f.kind = 'CUSTOMER' and f.reader = r.reader and f.helped
                            and f.at >= :since) as helped,
                        exists (select from article_feedback f where f.kind = 'CUSTOMER' and f.reader = r.reader and not f.helped
                            and f.at >= :since) as in_vain,
                        r.last_at < :dayAgo as over
                    from read r)
                select (select count(distinct reader) from (select reader from read union
                        select reader from search_log where kind = 'CUSTOMER' and reader <> '' and last_at >= :since) a) as visitors,
                    count(*) as readers, count(*) filter (where came) as turned_to_us,
                    count(*) filter (where not came and (helped or over and not in_vain)) as deflected, count(*) filter (where helped) as said_helped
                from came""")
                .param("since", clock.instant().minus(past).atOffset(ZoneOffset.UTC))
                .param("dayAgo", clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC)).query(Deflection::row).single();
    }

    private static Figures row(ResultSet row, int n) throws SQLException {
        return new Figures(row.getInt("visitors"), row.getInt("readers"), row.getInt("turned_to_us"),
                row.getInt("deflected"), row.getInt("said_helped"));
    }
}
