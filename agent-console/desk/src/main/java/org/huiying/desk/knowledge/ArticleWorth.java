package org.huiying.desk.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What articles were worth in conversations. */
@Repository
class ArticleWorth {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    ArticleWorth(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An article by the number of conversations in which it was used in each way. */
    record Worth(long id, String title, String product, int shown, int opened, int sent, int helped, int solved) {
    }

    /** Those that solved most first. */
    List<Worth> best(Duration past) {
        return of("solved > 0", "solved desc, sent desc", past);
    }

    /** Opened at least twice and never of help, most opened first. */
    List<Worth> openedInVain(Duration past) {
        return of("opened >= 2 and solved = 0 and helped = 0", "opened desc", past);
    }

    private List<Worth> of(String which, String order, Duration past) {
        return jdbc.sql("""
                select * from (select u.article_id as id, v.title, v.product,
                    count(*) filter (where u.what = 'SHOWN')::int as shown, count(*) filter (where u.what = 'OPENED')::int as opened,
                    count(*) filter (where u.what = 'SENT')::int as sent, count(*) filter (where u.what = 'HELPED')::int as helped,
                    count(*) filter (where u.what = 'SOLVED')::int as solved
                from article_use u join article a on a.id = u.article_id
                join article_version v on v.article_id = a.id and v.version = coalesce(a.published_version, a.version)
                where u.last_at >= :since group by u.article_id, v.title, v.product) worth
                where\s""" + which + " order by " + order + ", id limit :most")
                .param("since", clock.instant().minus(past).atOffset(ZoneOffset.UTC)).param("most", MOST)
                .query(Worth.class).list();
    }
}
