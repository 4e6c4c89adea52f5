package org.huiying.knowledge.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers may read, for those who look around instead of searching. */
@Repository
class Contents {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Entry(long id, String title, String product) {
    }

    /** Most read by customers first. */
    List<Entry> mostRead(@Nullable String product, int most) {
        return jdbc.sql("""
                select a.id, v.title, v.product
                from article a join article_version v on v.article_id = a.id and v.version = a.published_version and a.in_force
                left join (select article_id, sum(times) as times from article_reading where kind = 'CUSTOMER'
                    group by article_id) r on r.article_id = a.id
                where v.visibility = 'PUBLIC' and (:product::text is null or v.product = :product)
                order by coalesce(r.times, 0) desc, a.id limit :most""")
                .param("product", product == null || product.isBlank() ? null : product)
                .param("most", Math.clamp(most, 1, MOST)).query(Entry.class).list();
    }
}
