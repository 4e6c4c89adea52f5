package org.huiying.desk.routing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.routing.RoutingEvent;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An agent needs a minute more for her record. */
@RestController
class WrapUpApi {

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Duration MOST_AHEAD = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final RoutingEvents events;
    private final Clock clock;

    WrapUpApi(JdbcClient jdbc, RoutingEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private record WrapUp(long contact, Timestamp until) {}

    @PostMapping("/api/conversations/{conversation}/wrap-up/extend")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void extend(@AuthenticationPrincipal StaffMember me, @PathVariable long conversation) {
        WrapUp wrapUp = jdbc.sql("""
                select id as contact, wrap_up_until as until from contact
                where conversation_id = ? and state = 'WRAPPING' and agent_id = ?""")
                .params(conversation, me.number()).query(WrapUp.class).optional()
                .orElseThrow(() -> Refused.conflict("not-now", "话后处理已经结束", "Wrap-up is over"));
        Instant now = clock.instant();
        Instant until = wrapUp.until().toInstant().plus(STEP);
        if (until.isAfter(now.plus(MOST_AHEAD))) {
            throw Refused.conflict("not-now", "最多延长到 10 分钟后", "Wrap-up lasts 10 more minutes at most");
        }
        events.post(new RoutingEvent.WrapUpExtended(now, new ContactId(wrapUp.contact()), me.id(), until));
    }
}
