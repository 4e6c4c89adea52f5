package org.huiying.knowledge.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleTerms;
import org.huiying.knowledge.article.ArticleWorkflow;
import org.huiying.knowledge.article.History;
import org.huiying.knowledge.article.ProductNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What files are compared with: the articles of this house, its products and its categories. */
@Component
class ArticlesHere {

    private final ArticleWorkflow workflow;
    private final ArticleTerms terms;
    private final ObjectProvider<ProductNames> products;
    private final History history;
    private final JdbcClient jdbc;

    ArticlesHere(ArticleWorkflow workflow, ArticleTerms terms, History history, ObjectProvider<ProductNames> products, JdbcClient jdbc) {
        this.workflow = workflow;
        this.terms = terms;
        this.history = history;
        this.products = products;
        this.jdbc = jdbc;
    }

    /** @param by who will own what is new */
    Judge judge(String by) {
        Map<String, String> known = Optional.ofNullable(products.getIfAvailable()).map(ProductNames::codesByName).orElse(Map.of());
        return new Judge(workflow, terms, known, categories(), by);
    }

    EarlierTexts earlier(Article article) {
        return new EarlierTexts(history.versions(article.id()).reversed().stream().filter(version -> version.version() < article.version()).toList(),
                history.comments(article.id()));
    }

    /** The number of each category by its path, such as {@code 空调/安装}. */
    Map<String, Long> categories() {
        Map<String, Long> categories = new LinkedHashMap<>();
        RowCallbackHandler each = row -> categories.put(row.getString("path"), row.getLong("id"));
        jdbc.sql("""
                with recursive tree as (
                    select id, name as path from category where parent_id is null
                    union all select c.id, t.path || '/' || c.name from category c join tree t on c.parent_id = t.id)
                select id, path from tree""").query(each);
        return categories;
    }
}
