package org.huiying.knowledge.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleTerms;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.ArticleWorkflow;
import org.huiying.knowledge.article.Terms;
import org.huiying.knowledge.exchange.ImportLine.Outcome;

/** Compares what a file says with the articles that are there. */
final class Judge {

    private final ArticleWorkflow workflow;
    private final ArticleTerms terms;
    private final Map<String, String> products;
    private final Map<String, Long> categories;
    private final String by;
    private final Map<String, String> seen = new HashMap<>();

    /** @param products their codes by name; empty when any code will do */
    Judge(ArticleWorkflow workflow, ArticleTerms terms, Map<String, String> products, Map<String, Long> categories, String by) {
        this.workflow = workflow;
        this.terms = terms;
        this.products = products;
        this.categories = categories;
        this.by = by;
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
        String other = seen.putIfAbsent(slug, found.place());
        if (other != null) {
            return refused(found, new Reason("与“" + other + "”编号相同", "It has the same id as “" + other + "”"));
        }
        Optional<Given> given = withProduct(found.given());
        if (given.isEmpty()) {
            String name = found.given().values().getOrDefault(Column.PRODUCT, "");
            return refused(found, new Reason("没有产品“" + name + "”", "There is no product “" + name + "”"));
        }
        Optional<Article> existing = workflow.find(slug);
        try {
            ArticleText text = given.get().over(existing.map(Article::text).orElse(null));
            Terms before = existing.map(known -> terms.of(known.id())).orElse(new Terms(null, by, List.of(), null, null, null, 0));
            Terms after = given.get().over(before, categories);
            List<String> changes = existing.map(known -> changes(known.text(), text, before, after)).orElse(List.of());
            Outcome outcome = existing.isEmpty() ? Outcome.NEW : changes.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
            return new JudgedArticle(found.place(), title, slug, outcome, null, changes, notes(found),
                    existing.map(Article::id).orElse(null), existing.map(Article::version).orElse(null), text,
                    after.equals(before) ? null : after, outcome == Outcome.NEW ? found.earlier() : List.of(), pictures);
        } catch (IllegalArgumentException e) {
            return refused(found, new Reason("内容不合要求：" + e.getMessage(), "It is not valid: " + e.getMessage()));
        }
    }

    private static List<String> changes(ArticleText text, ArticleText newText, Terms terms, Terms newTerms) {
        return Stream.concat(Differences.between(text, newText).stream(), Differences.between(terms, newTerms).stream()).toList();
    }

    private List<Reason> notes(Found.Readable found) {
        String category = found.given().values().getOrDefault(Column.CATEGORY, "").strip();
        return category.isEmpty() || categories.containsKey(category) ? found.notes() : Stream.concat(found.notes().stream(),
                Stream.of(new Reason("没有分类“" + category + "”，分类未导入", "There is no category “" + category + "”; it was left out"))).toList();
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
