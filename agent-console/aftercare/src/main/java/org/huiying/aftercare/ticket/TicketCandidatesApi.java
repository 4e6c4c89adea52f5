package org.huiying.aftercare.ticket;

import java.util.List;
import java.util.stream.Stream;

import org.huiying.desk.problem.Refused;
import org.huiying.rules.outlet.DispatchChoice;
import org.huiying.rules.outlet.DispatchChoice.Candidate;
import org.huiying.rules.ticket.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may take a ticket, the best first, and why nobody can. */
@RestController
@RequestMapping("/api/tickets/{id}/candidates")
@PreAuthorize(TicketReach.OFFICE)
class TicketCandidatesApi {

    private final Tickets tickets;
    private final Dispatching dispatching;

    TicketCandidatesApi(Tickets tickets, Dispatching dispatching) {
        this.tickets = tickets;
        this.dispatching = dispatching;
    }

    /** @param why why nobody can take it: NO_OUTLET or NO_TECHNICIAN; null when somebody can */
    record Candidates(List<CandidateCard> items, @Nullable String why, List<PassedCard> passed) {}

    record CandidateCard(long outletId, String outlet, long technicianId, String technician, boolean exactDistrict,
                         boolean suburb, boolean onDuty, int level, int tickets, int limit) {}

    record PassedCard(long technicianId, String technician, String why) {}

    @GetMapping
    Candidates candidates(@PathVariable long id) {
        return switch (dispatching.choose(tickets.find(new TicketId(id))
                .orElseThrow(() -> Refused.notFound("工单", "ticket")))) {
            case DispatchChoice.Chosen chosen -> new Candidates(
                    Stream.concat(Stream.of(chosen.best()), chosen.others().stream()).map(TicketCandidatesApi::card).toList(),
                    null, List.of());
            case DispatchChoice.NoOutlet ignored -> new Candidates(List.of(), "NO_OUTLET", List.of());
            case DispatchChoice.NoTechnician none -> new Candidates(List.of(), "NO_TECHNICIAN", none.passed().stream()
                    .map(one -> new PassedCard(one.technician().id().value(), one.technician().name(), one.why().name()))
                    .toList());
        };
    }

    private static CandidateCard card(Candidate one) {
        return new CandidateCard(one.outlet().id().value(), one.outlet().name(), one.technician().id().value(),
                one.technician().name(), one.exactDistrict(), one.suburb(), one.onDuty(), one.level(),
                one.technician().load().tickets(), one.technician().load().limit());
    }
}
