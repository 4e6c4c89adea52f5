package org.huiying.desk.routing;

import java.util.Map;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An agent, or her supervisor, says whether she is there. */
@RestController
class AgentStateApi {

    private static final int LONGEST_REASON = 40;

    private final AgentStates states;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    AgentStateApi(AgentStates states, AuditLog audit, JdbcClient jdbc) {
        this.states = states;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    record Wish(Presence state, @Nullable String reason) {}

    @PutMapping("/api/me/state")
    @PreAuthorize("hasRole('AGENT')")
    @Transactional
    public AgentStates.AgentState mine(@AuthenticationPrincipal StaffMember me, @RequestBody Wish wish) {
        return change(me, me.id(), wish);
    }

    @PutMapping("/api/agents/{agent}/state")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    @Transactional
    public AgentStates.AgentState anothers(@AuthenticationPrincipal StaffMember me, @PathVariable long agent,
            @RequestBody Wish wish) {
        if (jdbc.sql("select count(*) from agent where id = ?").param(agent).query(Integer.class).single() == 0) {
            throw Refused.notFound("坐席", "agent");
        }
        return change(me, new AgentId(agent), wish);
    }

    private AgentStates.AgentState change(StaffMember me, AgentId agent, Wish wish) {
        String reason = wish.state() == Presence.AWAY ? wish.reason() : null;
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw Refused.invalid("reason", "原因太长", "reason: longer than " + LONGEST_REASON + " characters");
        }
        audit.record(me.id(), "agent.state", "agent:" + agent,
                Map.of("state", wish.state().name(), "reason", reason == null ? "" : reason));
        return states.change(agent, wish.state(), reason);
    }
}
