package org.huiying.desk.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.desk.routing.RoutingEvents;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.routing.RoutingEvent;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** More time to finish the record of a contact. */
@RestController
@RequestMapping("/api/conversations/{id}/wrap-up/extend")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
class WrapUpTimeApi {

    private static final Duration MORE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final RoutingEvents routing;
    private final ContactNews news;
    private final Clock clock;

    WrapUpTimeApi(JdbcClient jdbc, RoutingEvents routing, ContactNews news, Clock clock) {
        this.jdbc = jdbc;
        this.routing = routing;
        this.news = news;
        this.clock = clock;
    }

    private record Extended(long contact, Instant until) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void extend(@AuthenticationPrincipal StaffMember me, @PathVariable long id) {
        Instant now = clock.instant();
        Extended extended = jdbc.sql("""
                update contact set wrap_up_until = greatest(wrap_up_until, ?) + ? * interval '1 second'
                where conversation_id = ? and agent_id = ? and state = 'WRAPPING'
                returning id, wrap_up_until""")
                .params(Timestamp.from(now), MORE.toSeconds(), id, me.number())
                .query((row, n) -> new Extended(row.getLong(1), row.getTimestamp(2).toInstant())).optional()
                .orElseThrow(() -> Refused.conflict("not-now", "话后处理已经结束", "The wrap-up is over"));
        routing.post(new RoutingEvent.WrapUpExtended(now, new ContactId(extended.contact()), me.id(), extended.until()));
        news.changed(new ConversationId(id));
    }
}
