package org.huiying.knowledge.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles as editors see them. */
@Repository
class ArticleStore {

    private static final String NEWEST = "select a.*, v.saved_by, " + ArticleRows.TEXT_COLUMNS
            + " from article a join article_version v on v.article_id = a.id and v.version = a.version ";

    private final JdbcClient jdbc;

    ArticleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Article> find(ArticleId id) {
        return jdbc.sql(NEWEST + "where a.id = ?").param(id.value()).query(ArticleRows::article).optional();
    }

    Optional<Article> find(String slug) {
        return jdbc.sql(NEWEST + "where a.slug = ?").param(slug).query(ArticleRows::article).optional();
    }

    List<Article> after(long id, int most) {
        return jdbc.sql(NEWEST + "where a.id > ? order by a.id limit ?").param(id).param(most)
                .query(ArticleRows::article).list();
    }

    /**
     * Keeps everybody else from changing it until the transaction ends. Read only once it is held: a statement that waits
     * for the row would join its new version number with the versions of before the wait, and find nothing.
     */
    Optional<Article> lock(ArticleId id) {
        jdbc.sql("select id from article where id = ? for update").param(id.value()).query(Long.class).optional();
        return find(id);
    }

    List<Article> list(ArticleFilter filter) {
        return jdbc.sql(NEWEST + """
                where (:state::text is null or a.state = :state)
                  and (:product::text is null or v.product = :product)
                  and (:category::bigint is null or a.category_id in (
                       with recursive below as (select :category::bigint as id
                           union select c.id from category c join below b on c.parent_id = b.id) select id from below))
                  and (:owner::text is null or a.owner = :owner)
                  and (:words = '' or v.title ilike :pattern or v.symptom ilike :pattern or a.slug ilike :pattern
                       or exists (select from unnest(v.synonyms || v.fault_codes || v.models || v.tags) word
                                  where word ilike :pattern))
                order by a.updated_at desc, a.id desc limit :limit offset :offset""")
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("product", filter.product())
                .param("category", filter.category())
                .param("owner", filter.owner())
                .param("words", filter.words())
                .param("pattern", "%" + filter.words().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", filter.limit())
                .param("offset", filter.offset())
                .query(ArticleRows::article).list();
    }

    List<StateCount> counts() {
        return jdbc.sql("select state, count(*) as many from article group by state")
                .query((row, n) -> new StateCount(ArticleState.valueOf(row.getString("state")), row.getInt("many")))
                .list();
    }

    boolean isTaken(String slug) {
        return jdbc.sql("select exists (select from article where slug = ?)").param(slug).query(Boolean.class).single();
    }

    ArticleId insert(String slug, String owner, Instant at) {
        return new ArticleId(jdbc.sql("""
                insert into article (slug, version, owner, created_at, updated_at)
                values (:slug, 1, :owner, :at, :at) returning id""")
                .param("slug", slug).param("owner", owner).param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class).single());
    }

    void insertVersion(ArticleId id, int version, ArticleText text, String by, Instant at, String note) {
        jdbc.sql("""
                insert into article_version (article_id, version, title, product, kind, visibility, models, fault_codes,
                    symptom, synonyms, tags, markdown, saved_by, saved_at, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id.value(), version, text.title(), text.product(), text.kind().name(),
                        text.visibility().name(), array(text.models()), array(text.faultCodes()), text.symptom(),
                        array(text.synonyms()), array(text.tags()), text.markdown(), by, at.atOffset(ZoneOffset.UTC),
                        note)
                .update();
    }

    void markPublished(ArticleId id, int version, String by, Instant at) {
        jdbc.sql("update article_version set published_by = ?, published_at = ? where article_id = ? and version = ?")
                .params(by, at.atOffset(ZoneOffset.UTC), id.value(), version).update();
    }

    void move(ArticleId id, ArticleState state, int version, @Nullable Integer published, @Nullable String submittedBy,
            Instant at) {
        jdbc.sql("""
                update article set state = :state, version = :version, published_version = :published,
                    submitted_by = :submittedBy, updated_at = :at, publish_at = null, publish_by = null
                where id = :id""")
                .param("state", state.name()).param("version", version).param("published", published)
                .param("submittedBy", submittedBy).param("at", at.atOffset(ZoneOffset.UTC)).param("id", id.value())
                .update();
    }

    void schedule(ArticleId id, Instant at, String by) {
        jdbc.sql("update article set publish_at = ?, publish_by = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), by, id.value()).update();
    }

    List<ArticleId> due(Instant now) {
        return jdbc.sql("select id from article where publish_at <= ? order by publish_at").param(now.atOffset(ZoneOffset.UTC))
                .query(Long.class).list().stream().map(ArticleId::new).toList();
    }

    private static String[] array(List<String> words) {
        return words.toArray(String[]::new);
    }
}
