package org.huiying.knowledge.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.article.ArticleState;
import org.huiying.knowledge.article.ArticleTerms;
import org.huiying.knowledge.article.ArticleWorkflow;
import org.huiying.knowledge.article.EditorAct;
import org.huiying.knowledge.bulk.BulkLine.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one change to many articles: each is a transaction of its own, so what cannot be done stops nothing else. */
@Component
class BulkEdit {

    private final ArticleWorkflow workflow;
    private final ArticleTerms terms;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    BulkEdit(ArticleWorkflow workflow, ArticleTerms terms, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.workflow = workflow;
        this.terms = terms;
        this.events = events;
        this.transaction = transaction;
    }

    /** An article and the version that whoever chose it saw. */
    record Chosen(long id, int version) {
    }

    List<BulkLine> preview(List<Long> articles, BulkChange change) {
        return articles.stream().map(id -> attempt(id, () -> look(plan(id, change)))).toList();
    }

    List<BulkLine> apply(List<Chosen> articles, BulkChange change, String by) {
        List<BulkLine> lines = articles.stream().map(chosen -> attempt(chosen.id(), () -> apply(chosen, change, by))).toList();
        List<Long> changed = lines.stream().filter(line -> line.outcome() == Outcome.CHANGED).map(BulkLine::id).toList();
        long refused = lines.stream().filter(line -> line.outcome() == Outcome.REFUSED).count();
        transaction.executeWithoutResult(status -> events.publishEvent(new EditorAct(by, "article.bulk", "article",
                Map.of("changed", changed, "refused", refused, "retire", change.retire()))));
        return lines;
    }

    private BulkLine apply(Chosen chosen, BulkChange change, String by) {
        BulkPlan plan = plan(chosen.id(), change);
        BulkLine line = look(plan);
        if (line.outcome() != Outcome.CHANGED) {
            return line;
        }
        if (plan.article().version() != chosen.version()) {
            return BulkLine.refused(chosen.id(), line.title(), line.version(), "预览之后 " + plan.article().savedBy() + " 保存了新版本，未修改。",
                    plan.article().savedBy() + " saved a newer version after the preview; it was left alone.");
        }
        make(plan, by);
        Article now = workflow.get(plan.article().id());
        return new BulkLine(line.id(), line.title(), now.version(), Outcome.CHANGED, now.state().name(), line.changes(), null, null);
    }

    private void make(BulkPlan plan, String by) {
        ArticleId id = plan.article().id();
        int version = plan.article().version();
        if (plan.changesTerms()) {
            terms.set(id, plan.terms(), by);
        }
        if (plan.changesText()) {
            Article saved = workflow.save(id, version, plan.text(), by);
            if (plan.again()) {
                workflow.submit(id, saved.version(), by, "");
                workflow.publish(id, saved.version(), by, "");
            }
        }
        if (plan.retire()) {
            workflow.retire(id, version, by, "");
        }
    }

    /** What the plan comes to; readers are not left with a text that an editor is rewriting. */
    private static BulkLine look(BulkPlan plan) {
        Article article = plan.article();
        if (plan.retire() && article.state() != ArticleState.PUBLISHED && article.publishedVersion() != null) {
            return BulkLine.refused(article.id().value(), article.text().title(), article.version(), "有未发布的草稿，请先发布或放弃草稿再停用。",
                    "There is a newer draft: publish or discard it before it is retired.");
        }
        return plan.line();
    }

    private BulkPlan plan(long id, BulkChange change) {
        Article article = workflow.get(new ArticleId(id));
        return BulkPlan.of(article, terms.of(article.id()), change, !workflow.needsTwo(article.id()));
    }

    /** What is refused is a line of its own, and nothing of that article is changed. */
    private BulkLine attempt(long id, Supplier<BulkLine> change) {
        try {
            return Optional.ofNullable(transaction.execute(status -> change.get())).orElseThrow();
        } catch (ArticleRefused refused) {
            Map<String, Object> more = refused.getBody().getProperties();
            return BulkLine.refused(id, "", 0, String.valueOf(refused.getBody().getDetail()),
                    String.valueOf(more == null ? null : more.get("detailEn")));
        } catch (IllegalArgumentException e) {
            return BulkLine.refused(id, "", 0, "内容不合要求：" + e.getMessage(), "Not valid: " + e.getMessage());
        }
    }
}
