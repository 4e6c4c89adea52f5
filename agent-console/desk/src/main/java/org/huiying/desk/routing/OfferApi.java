package org.huiying.desk.routing;

import java.time.Clock;
import java.util.Map;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.routing.RoutingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An agent answers an offer. The answer is taken here; what comes of it she hears on her topic. */
@RestController
@RequestMapping("/api/offers/{contact}/{offer}")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
class OfferApi {

    private static final int LONGEST_REASON = 200;

    private final JdbcClient jdbc;
    private final RoutingEvents events;
    private final AuditLog audit;
    private final Clock clock;

    OfferApi(JdbcClient jdbc, RoutingEvents events, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/accept")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    public void accept(@AuthenticationPrincipal StaffMember me, @PathVariable long contact, @PathVariable int offer) {
        check(me, contact, offer);
        events.post(new RoutingEvent.OfferAccepted(clock.instant(), new ContactId(contact), offer, me.id()));
    }

    /** @param reason why, by its code or in words */
    record Declined(@Nullable String reason) {}

    @PostMapping("/decline")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    public void decline(@AuthenticationPrincipal StaffMember me, @PathVariable long contact, @PathVariable int offer,
            @RequestBody(required = false) @Nullable Declined declined) {
        check(me, contact, offer);
        String reason = declined == null || declined.reason() == null ? "" : declined.reason();
        if (reason.length() > LONGEST_REASON) {
            throw Refused.invalid("reason", "原因太长", "reason: longer than " + LONGEST_REASON + " characters");
        }
        audit.record(me.id(), "offer.decline", "contact:" + contact, Map.of("offer", offer, "reason", reason));
        events.post(new RoutingEvent.OfferDeclined(clock.instant(), new ContactId(contact), offer, me.id()));
    }

    /** What is plainly over is refused at once, with who has the contact if somebody has. */
    private void check(StaffMember me, long contact, int offer) {
        boolean stands = jdbc.sql("""
                select count(*) from contact_offer o join contact k on k.id = o.contact_id and k.state = 'OFFERED'
                where o.contact_id = ? and o.agent_id = ? and o.offer = ?""")
                .params(contact, me.number(), offer).query(Integer.class).single() > 0;
        if (!stands) {
            throw jdbc.sql("""
                    select a.name from contact k join agent a on a.id = k.agent_id
                    where k.id = ? and k.state = 'ACTIVE' and k.agent_id <> ?""")
                    .params(contact, me.number()).query(String.class).optional()
                    .map(name -> Refused.conflict("offer-over", "已由" + name + "接听", name + " has taken it"))
                    .orElseGet(() -> Refused.conflict("offer-over", "这个邀请已经结束", "This offer is over"));
        }
    }
}
