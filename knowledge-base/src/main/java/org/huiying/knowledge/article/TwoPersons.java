package org.huiying.knowledge.article;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The two-person rule (双人审核): whether somebody else than who submitted an article must publish it. It holds everywhere by
 * configuration, or in a category and all below it.
 */
@Component
class TwoPersons {

    private final ReviewRule rule;
    private final JdbcClient jdbc;

    TwoPersons(ReviewRule rule, JdbcClient jdbc) {
        this.rule = rule;
        this.jdbc = jdbc;
    }

    boolean wantedEverywhere() {
        return rule.twoPersons();
    }

    boolean wantedFor(ArticleId id) {
        return rule.twoPersons() || jdbc.sql("""
                with recursive up as (
                    select c.parent_id, c.two_persons from article a join category c on c.id = a.category_id where a.id = ?
                    union all select c.parent_id, c.two_persons from up join category c on c.id = up.parent_id)
                select coalesce(bool_or(two_persons), false) from up""").param(id.value()).query(Boolean.class).single();
    }
}
