package org.huiying.aftercare.ticket;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.knowledge.Cases;
import org.huiying.rules.ticket.TicketId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A finished ticket becomes the draft of a case (疑难案例). */
@RestController
class TicketCaseApi {

    private final Cases cases;
    private final TicketCase tickets;

    TicketCaseApi(Cases cases, TicketCase tickets) {
        this.cases = cases;
        this.tickets = tickets;
    }

    @PostMapping("/api/tickets/{id}/case")
    @PreAuthorize("hasAnyRole('AGENT', 'DISPATCHER', 'EDITOR', 'SUPERVISOR', 'ADMIN')")
    Cases.Proposed propose(@AuthenticationPrincipal StaffMember me, @PathVariable long id) {
        return cases.propose(tickets.of(new TicketId(id)), me);
    }
}
