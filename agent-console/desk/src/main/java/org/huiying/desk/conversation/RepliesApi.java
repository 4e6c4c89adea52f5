package org.huiying.desk.conversation;

import java.util.List;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.desk.reach.Channels;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Of replies that leave the house: the approved texts of their channel, and sending again what has failed. */
@RestController
@RequestMapping("/api/conversations/{id}")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
class RepliesApi {

    private final Retrying retrying;
    private final Channels channels;
    private final JdbcClient jdbc;

    RepliesApi(Retrying retrying, Channels channels, JdbcClient jdbc) {
        this.retrying = retrying;
        this.channels = channels;
        this.jdbc = jdbc;
    }

    /** @param body with {@code {{1}}} where something is put in, {@code blanks} times */
    record Offered(String id, String name, String body, int blanks, @Nullable String language) {}

    @GetMapping("/templates")
    List<Offered> templates(@PathVariable long id) {
        String channel = jdbc.sql("select channel from conversation where id = ?").param(id).query(String.class).optional()
                .orElseThrow(() -> Refused.notFound("会话", "conversation"));
        return channels.of(channel).stream().flatMap(each -> each.templates().stream())
                .map(each -> new Offered(each.id(), each.name(), each.body(), each.blanks(), each.language())).toList();
    }

    /** What has failed of the message goes out again; asking twice sends once. */
    @PostMapping("/messages/{seq}/retry")
    void retry(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @PathVariable long seq) {
        retrying.retry(me, new ConversationId(id), seq);
    }
}
