package org.huiying.knowledge.exchange;

import java.util.Map;
import java.util.Optional;

import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.article.ArticleTerms;
import org.huiying.knowledge.article.ArticleWorkflow;
import org.huiying.knowledge.article.EditorAct;
import org.huiying.knowledge.exchange.ImportLine.Done;
import org.huiying.knowledge.exchange.ImportLine.Outcome;
import org.huiying.knowledge.exchange.ImportStore.Pending;
import org.huiying.knowledge.picture.Pictures;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over the articles of a dry run, one a transaction. A crash, a second press or a second node takes up what is not
 * done yet.
 */
@Component
class ImportRun {

    private final ImportStore store;
    private final ArticleWorkflow workflow;
    private final ArticleTerms terms;
    private final Pictures pictures;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ImportRun(ImportStore store, ArticleWorkflow workflow, ArticleTerms terms, Pictures pictures,
            ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.store = store;
        this.workflow = workflow;
        this.terms = terms;
        this.pictures = pictures;
        this.events = events;
        this.transaction = transaction;
    }

    /** Does up to so many articles. False when there is no such import. */
    boolean go(long id, Ending asked, int most, String by) {
        if (asked == Ending.PUBLISH && workflow.needsTwo()) {
            throw Unfit.file("import-needs-review", "已开启双人审核：导入的文章不能直接发布，请选择“送审”。",
                    "Two-person review is on: imported articles cannot be published at once. Choose “review”.");
        }
        Optional<Ending> ending = transaction.execute(status -> store.begin(id, asked, by));
        if (ending == null || ending.isEmpty()) {
            return false;
        }
        int many = 0;
        while (many < most && next(id, ending.get(), by)) {
            many++;
        }
        if (many > 0) {
            int taken = many;
            transaction.executeWithoutResult(status -> end(id, taken, by));
        }
        return true;
    }

    /** False when there is none left for us. What cannot be taken over is written down in a transaction of its own. */
    private boolean next(long id, Ending ending, String by) {
        Pending[] held = new Pending[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<Pending> line = store.next(id);
                held[0] = line.orElse(null);
                line.ifPresent(pending -> take(id, pending, ending, by));
                return line.isPresent();
            }));
        } catch (ArticleRefused refused) {
            Pending line = held[0];
            transaction.executeWithoutResult(status -> store.done(id, line.n(), Done.REFUSED, null, reason(refused)));
            return true;
        }
    }

    private void take(long id, Pending line, Ending ending, String by) {
        Optional<Article> existing = workflow.find(line.slug());
        boolean same = existing.map(known -> Differences.between(known.text(), line.text()).isEmpty()).orElse(false);
        if (same && line.terms() == null) {
            store.done(id, line.n(), Done.SAME, existing.get().id(), null);
            return;
        }
        Article article = same ? existing.get() : text(line, existing, by);
        if (line.terms() != null) {
            terms.set(article.id(), line.terms(), by);
        }
        store.pictures(id, line.n()).forEach(picture -> pictures.store(picture, by));
        if (!same) {
            end(article, ending, by);
        }
        store.done(id, line.n(), existing.isEmpty() ? Done.CREATED : Done.SAVED, article.id(), null);
    }

    private Article text(Pending line, Optional<Article> existing, String by) {
        if (line.outcome() == Outcome.NEW) {
            if (existing.isPresent()) {
                throw Unfit.file("import-meanwhile", "试运行之后已有同编号的文章，未覆盖。",
                        "An article with this id was made after the dry run; it was left alone.");
            }
            return workflow.takeOver(line.slug(), line.earlier(), line.text(), by);
        }
        if (existing.isEmpty() || line.base() == null || existing.get().version() != line.base()) {
            throw Unfit.file("import-meanwhile", "试运行之后文章已被修改，未覆盖；请重新导入。",
                    "The article was changed after the dry run and was left alone; import it again.");
        }
        return workflow.save(existing.get().id(), line.base(), line.text(), by);
    }

    private void end(Article article, Ending ending, String by) {
        switch (ending) {
            case DRAFT -> { }
            case REVIEW -> workflow.submit(article.id(), article.version(), by, "");
            case PUBLISH -> {
                workflow.submit(article.id(), article.version(), by, "");
                if (!workflow.needsTwo(article.id())) {
                    workflow.publish(article.id(), article.version(), by, "");
                }
            }
        }
    }

    private void end(long id, int taken, String by) {
        boolean done = store.isDone(id);
        if (done) {
            store.forgetPictures(id);
        }
        events.publishEvent(new EditorAct(by, "article.import", "article-import:" + id, Map.of("lines", taken, "finished", done)));
    }

    private static @Nullable Reason reason(ArticleRefused refused) {
        Map<String, Object> more = refused.getBody().getProperties();
        Object en = more == null ? null : more.get("detailEn");
        return new Reason(String.valueOf(refused.getBody().getDetail()), String.valueOf(en));
    }
}
