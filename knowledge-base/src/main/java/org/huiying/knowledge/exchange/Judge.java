package org.huiying.knowledge.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.ArticleWorkflow;
import org.huiying.knowledge.exchange.ImportLine.Outcome;

/** Compares what a file says with the articles that are there. */
final class Judge {

    private final ArticleWorkflow workflow;
    private final Map<String, String> products;
    private final Map<String, String> seen = new HashMap<>();

    /** @param products their codes by name; empty when any code will do */
    Judge(ArticleWorkflow workflow, Map<String, String> products) {
        this.workflow = workflow;
        this.products = products;
    }

    JudgedArticle judge(Found found, Set<String> pictures) {
        return switch (found) {
            case Found.Unreadable unreadable -> JudgedArticle.refused(unreadable.place(), unreadable.title(), unreadable.why());
            case Found.Readable article -> judge(article, pictures);
        };
    }

    private JudgedArticle judge(Found.Readable found, Set<String> pictures) {
        String title = found.given().title();
        String slug = Slugs.of(found.key());
        String before = seen.putIfAbsent(slug, found.place());
        if (before != null) {
            return refused(found, new Reason("与“" + before + "”编号相同", "It has the same id as “" + before + "”"));
        }
        Optional<Given> given = withProduct(found.given());
        if (given.isEmpty()) {
            String name = found.given().values().getOrDefault(Column.PRODUCT, "");
            return refused(found, new Reason("没有产品“" + name + "”", "There is no product “" + name + "”"));
        }
        Optional<Article> existing = workflow.find(slug);
        try {
            ArticleText text = given.get().over(existing.map(Article::text).orElse(null));
            List<String> changes = existing.map(known -> Differences.between(known.text(), text)).orElse(List.of());
            Outcome outcome = existing.isEmpty() ? Outcome.NEW : changes.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
            return new JudgedArticle(found.place(), title, slug, outcome, null, changes, found.notes(),
                    existing.map(Article::id).orElse(null), existing.map(Article::version).orElse(null), text, pictures);
        } catch (IllegalArgumentException e) {
            return refused(found, new Reason("内容不合要求：" + e.getMessage(), "It is not valid: " + e.getMessage()));
        }
    }

    private Optional<Given> withProduct(Given given) {
        String name = given.values().getOrDefault(Column.PRODUCT, "").strip();
        if (name.isEmpty() || products.isEmpty()) {
            return Optional.of(given);
        }
        return Optional.ofNullable(products.get(name)).map(code -> given.with(Column.PRODUCT, code));
    }

    private static JudgedArticle refused(Found.Readable found, Reason why) {
        return JudgedArticle.refused(found.place(), found.given().title(), why);
    }
}
