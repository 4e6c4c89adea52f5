package org.huiying.desk.knowledge;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.audit.AuditLog;
import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleWorkflow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes drafts of cases from what was recorded: one for each conversation and each ticket, however often it is asked for. */
@Component
public class Cases {

    private final ArticleWorkflow workflow;
    private final KnownProducts products;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Cases(ArticleWorkflow workflow, KnownProducts products, JdbcClient jdbc, AuditLog audit, TransactionTemplate transaction,
            Clock clock) {
        this.workflow = workflow;
        this.products = products;
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A case that was proposed.
     *
     * @param state of the article now
     * @param created whether it is new
     */
    public record Proposed(long articleId, String title, String state, boolean created) {
    }

    /** The draft of this matter, made if there is none yet. */
    public Proposed propose(CaseNotes notes, StaffMember by) {
        Optional<Proposed> known = find(notes.source());
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return transaction.execute(status -> create(notes, by));
        } catch (DuplicateKeyException somebodyWasFaster) {
            return find(notes.source()).orElseThrow(() -> somebodyWasFaster);
        }
    }

    private Optional<Proposed> find(CaseNotes.Source source) {
        return workflow.find(source.slug()).map(found -> proposed(found, false));
    }

    private Proposed create(CaseNotes notes, StaffMember by) {
        CaseNotes.Source source = notes.source();
        String product = products.codesByName().getOrDefault(notes.product(), "");
        Article article = workflow.create(source.slug(), CaseText.of(notes, product), by.login());
        jdbc.sql("insert into article_case (article_id, conversation_id, ticket_id, number, proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?)")
                .param(article.id().value()).param(source.conversation() == null ? null : source.conversation().value())
                .param(source.ticket()).param(source.number()).param(by.number())
                .param(clock.instant().atOffset(ZoneOffset.UTC)).update();
        audit.record(by.id(), "article.case", "article:" + article.id(), Map.of("source", source.slug()));
        return proposed(article, true);
    }

    private static Proposed proposed(Article article, boolean created) {
        return new Proposed(article.id().value(), article.text().title(), article.state().name(), created);
    }
}
