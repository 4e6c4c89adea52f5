package org.huiying.desk.knowledge;

import org.huiying.desk.audit.AuditLog;
import org.huiying.knowledge.article.EditorAct;
import org.huiying.rules.agent.AgentId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps in the audit log, in the same transaction, what editors do with many articles at once. */
@Component
class EditingAudit {

    private final AuditLog audit;
    private final JdbcClient jdbc;

    EditingAudit(AuditLog audit, JdbcClient jdbc) {
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(EditorAct act) {
        AgentId who = jdbc.sql("select id from agent where login = ?").param(act.by())
                .query((row, n) -> new AgentId(row.getLong("id"))).optional().orElse(null);
        audit.record(who, act.action(), act.subject(), act.detail());
    }
}
