package org.huiying.knowledge.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Terms in the table article. */
@Repository
class TermsStore {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    TermsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Terms> find(ArticleId id) {
        return jdbc.sql("select * from article where id = ?").param(id.value()).query(TermsStore::row).optional();
    }

    /** Gives false when somebody changed them since. */
    boolean set(ArticleId id, Terms terms, boolean inForce) {
        return jdbc.sql("""
                update article set category_id = :category, owner = :owner, teams = :teams, valid_from = :validFrom,
                    valid_until = :validUntil, review_on = :reviewOn, in_force = :inForce,
                    terms_version = terms_version + 1
                where id = :id and terms_version = :version""")
                .param("category", terms.category()).param("owner", terms.owner())
                .param("teams", terms.teams().toArray(String[]::new)).param("validFrom", terms.validFrom())
                .param("validUntil", terms.validUntil()).param("reviewOn", terms.reviewOn())
                .param("inForce", inForce).param("id", id.value()).param("version", terms.version()).update() == 1;
    }

    /** Articles whose time has begun or ended since this was asked last; from now on they are marked so. */
    List<ArticleId> turned(LocalDate today) {
        return jdbc.sql("""
                update article set in_force = not in_force where (valid_from is not null or valid_until is not null)
                    and in_force <> (coalesce(valid_from <= :today, true) and coalesce(valid_until >= :today, true))
                returning id""").param("today", today).query(Long.class).list().stream().map(ArticleId::new).toList();
    }

    /** Which of these articles are kept to teams, none of which is among the given. */
    Set<Long> closedTo(Set<String> teams, Collection<Long> articles) {
        return new HashSet<>(jdbc.sql("""
                select a.id from article a
                join article_version v on v.article_id = a.id and v.version = a.published_version
                where a.id = any(:articles::bigint[]) and v.visibility = 'INTERNAL' and a.teams <> '{}' and not a.teams && :teams::text[]""")
                .param("articles", articles.toArray(Long[]::new)).param("teams", teams.toArray(String[]::new))
                .query(Long.class).list());
    }

    /** Published articles that end, have ended, or are to be looked at by a day; most urgent first. */
    List<Reminder> remindersUntil(LocalDate day) {
        return jdbc.sql("""
                select a.id, v.title, v.product, a.owner, a.valid_until, a.review_on
                from article a join article_version v on v.article_id = a.id and v.version = a.version
                where a.state <> 'RETIRED' and least(a.valid_until, a.review_on) <= :day
                order by least(a.valid_until, a.review_on), a.id limit :most""")
                .param("day", day).param("most", MOST).query(Reminder.class).list();
    }

    private static Terms row(ResultSet row, int n) throws SQLException {
        return new Terms(row.getObject("category_id", Long.class), row.getString("owner"),
                List.of((String[]) row.getArray("teams").getArray()), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class), row.getObject("review_on", LocalDate.class),
                row.getInt("terms_version"));
    }
}
