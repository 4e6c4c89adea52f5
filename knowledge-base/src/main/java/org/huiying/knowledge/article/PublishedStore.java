package org.huiying.knowledge.article;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What readers and search indexes see. */
@Repository
class PublishedStore {

    private static final String PUBLISHED = "select a.id, v.version, " + ArticleRows.TEXT_COLUMNS
            + " from article a join article_version v on v.article_id = a.id and v.version = a.published_version and a.in_force ";

    private final JdbcClient jdbc;

    PublishedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PublishedArticle> find(ArticleId id) {
        return jdbc.sql(PUBLISHED + "where a.id = ?").param(id.value()).query(ArticleRows::published).optional();
    }

    /** All of them, in batches, so that memory stays small. */
    void forEachBatch(int size, Consumer<List<PublishedArticle>> consumer) {
        long after = 0;
        List<PublishedArticle> batch;
        do {
            batch = jdbc.sql(PUBLISHED + "where a.id > ? order by a.id limit ?").param(after).param(size)
                    .query(ArticleRows::published).list();
            if (!batch.isEmpty()) {
                consumer.accept(batch);
                after = batch.getLast().id().value();
            }
        } while (batch.size() == size);
    }

    /** Marks an article for the indexes. The lock keeps the numbers in the order of commits. */
    void changed(ArticleId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('article_change'))").query((row, n) -> n).list();
        jdbc.sql("insert into article_change (article_id, seq) values (?, nextval('article_change_seq')) "
                + "on conflict (article_id) do update set seq = excluded.seq").param(id.value()).update();
    }

    List<ArticleChange> changesAfter(long seq, int most) {
        return jdbc.sql("select article_id, seq from article_change where seq > ? order by seq limit ?")
                .param(seq).param(most)
                .query((row, n) -> new ArticleChange(new ArticleId(row.getLong("article_id")), row.getLong("seq"))).list();
    }

    long lastChange() {
        return jdbc.sql("select coalesce(max(seq), 0) from article_change").query(Long.class).single();
    }
}
