package org.huiying.knowledge.category;

import java.util.List;
import java.util.Map;

import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.article.EditorAct;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tree of matters. Whoever changes it holds it, so that two moves cannot make a circle. */
@Repository
class Categories {

    private static final int DEEPEST = 6;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Categories(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    List<Category> all() {
        return jdbc.sql("""
                select c.*, (select count(*) from article a where a.category_id = c.id) as articles
                from category c order by c.sort, c.name, c.id""").query(Category.class).list();
    }

    /** @param leads whether she may say where two persons are wanted */
    @Transactional
    long add(CategoryForm form, String by, boolean leads) {
        hold();
        checkRule(0, form, leads);
        checkPlace(0, form.parentId());
        try {
            long id = jdbc.sql("insert into category (parent_id, name, name_en, sort, two_persons) values (?, ?, ?, ?, ?) returning id")
                    .param(form.parentId()).param(form.name()).param(form.nameEn()).param(form.sort()).param(form.twoPersons())
                    .query(Long.class).single();
            tell(by, "add", id);
            return id;
        } catch (DuplicateKeyException e) {
            throw taken(form);
        }
    }

    /** @param leads whether she may say where two persons are wanted */
    @Transactional
    void change(long id, CategoryForm form, String by, boolean leads) {
        hold();
        checkRule(id, form, leads);
        checkPlace(id, form.parentId());
        try {
            int changed = jdbc.sql("update category set parent_id = ?, name = ?, name_en = ?, sort = ?, two_persons = ? where id = ?")
                    .param(form.parentId()).param(form.name()).param(form.nameEn()).param(form.sort()).param(form.twoPersons()).param(id).update();
            if (changed == 0) {
                throw unknown(id);
            }
            tell(by, "change", id);
        } catch (DuplicateKeyException e) {
            throw taken(form);
        }
    }

    @Transactional
    void remove(long id, String by) {
        hold();
        int articles = jdbc.sql("select count(*) from article where category_id = ?").param(id).query(Integer.class).single();
        int below = jdbc.sql("select count(*) from category where parent_id = ?").param(id).query(Integer.class).single();
        if (articles + below > 0) {
            throw new ArticleRefused(HttpStatus.CONFLICT, "category-in-use",
                    "该分类下还有 " + articles + " 篇文章、" + below + " 个子分类，请先移走。",
                    articles + " articles and " + below + " categories are in it: move them first.",
                    Map.of("articles", articles, "categories", below));
        }
        if (jdbc.sql("delete from category where id = ?").param(id).update() == 0) {
            throw unknown(id);
        }
        tell(by, "remove", id);
    }

    private void tell(String by, String what, long id) {
        events.publishEvent(new EditorAct(by, "category." + what, "category:" + id, Map.of()));
    }

    private void hold() {
        jdbc.sql("lock table category in share row exclusive mode").update();
    }

    private void checkRule(long id, CategoryForm form, boolean leads) {
        boolean before = jdbc.sql("select two_persons from category where id = ?").param(id).query(Boolean.class).optional().orElse(false);
        if (!leads && !form.twoPersons().equals(before)) {
            throw new ArticleRefused(HttpStatus.FORBIDDEN, "category-rule", "双人审核只能由主管设置。",
                    "Only a supervisor says where two persons are needed.", Map.of("twoPersons", before));
        }
    }

    /** Not below itself, and not too deep to be shown. */
    private void checkPlace(long id, @Nullable Long parent) {
        Long at = parent;
        for (int depth = 1; at != null; depth++) {
            if (at == id || depth >= DEEPEST) {
                throw ArticleRefused.invalid("parentId: " + parent + " (expected: not below itself, up to " + DEEPEST + " deep)");
            }
            at = jdbc.sql("select coalesce(parent_id, 0) from category where id = ?").param(at).query(Long.class)
                    .optional().orElseThrow(() -> unknown(parent == null ? 0 : parent));
            at = at == 0 ? null : at;
        }
    }

    private static ArticleRefused unknown(long id) {
        return new ArticleRefused(HttpStatus.NOT_FOUND, "category-unknown", "没有这个分类。", "There is no such category.",
                Map.of("category", id));
    }

    private static ArticleRefused taken(CategoryForm form) {
        return new ArticleRefused(HttpStatus.CONFLICT, "category-taken", "同一层已有分类“" + form.name() + "”。",
                "There is a category “" + form.name() + "” beside it.", Map.of("name", String.valueOf(form.name())));
    }
}
