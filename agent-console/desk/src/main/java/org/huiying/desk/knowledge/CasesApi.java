package org.huiying.desk.knowledge;

import java.util.List;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A conversation becomes the draft of a case, and a case says where it comes from. */
@RestController
class CasesApi {

    private final Cases cases;
    private final ConversationCase conversations;
    private final JdbcClient jdbc;

    CasesApi(Cases cases, ConversationCase conversations, JdbcClient jdbc) {
        this.cases = cases;
        this.conversations = conversations;
        this.jdbc = jdbc;
    }

    @PostMapping("/api/conversations/{conversation}/case")
    @PreAuthorize("hasAnyRole('AGENT', 'EDITOR', 'SUPERVISOR', 'ADMIN')")
    Cases.Proposed propose(@PathVariable long conversation, @AuthenticationPrincipal StaffMember me) {
        return cases.propose(conversations.of(new ConversationId(conversation)), me);
    }

    @GetMapping("/api/editor/articles/{article}/case")
    @PreAuthorize("hasAnyRole('EDITOR', 'SUPERVISOR', 'ADMIN')")
    Origin origin(@PathVariable long article) {
        List<Origin> found = jdbc.sql("""
                select c.conversation_id, c.ticket_id, c.number, a.name as proposed_by from article_case c
                left join agent a on a.id = c.proposed_by where c.article_id = ?""").param(article).query(Origin.class).list();
        if (found.isEmpty()) {
            throw Refused.notFound("案例", "case");
        }
        return found.getFirst();
    }

    record Origin(@Nullable Long conversationId, @Nullable Long ticketId, String number, @Nullable String proposedBy) {
    }
}
