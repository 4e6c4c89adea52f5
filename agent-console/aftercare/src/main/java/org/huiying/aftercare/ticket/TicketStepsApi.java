package org.huiying.aftercare.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.outlet.DispatchChoice;
import org.huiying.rules.outlet.DispatchChoice.Candidate;
import org.huiying.rules.ticket.StepKind;
import org.huiying.rules.ticket.StepOutcome;
import org.huiying.rules.ticket.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff do with tickets: register, correct, dispatch, take steps. */
@RestController
@RequestMapping("/api/tickets")
@PreAuthorize("hasAnyRole('AGENT', 'DISPATCHER', 'TECHNICIAN', 'SUPERVISOR', 'ADMIN')")
class TicketStepsApi {

    private final TicketDesk desk;
    private final Tickets tickets;
    private final TicketPages pages;
    private final Dispatching dispatching;
    private final AutoDispatch dispatch;
    private final PrivateLinks links;

    TicketStepsApi(TicketDesk desk, Tickets tickets, TicketPages pages, Dispatching dispatching, AutoDispatch dispatch,
                   PrivateLinks links) {
        this.desk = desk;
        this.tickets = tickets;
        this.pages = pages;
        this.dispatching = dispatching;
        this.dispatch = dispatch;
        this.links = links;
    }

    /** @param link the path of the customer's progress page; null when the ticket had been registered before */
    record Registered(TicketPage ticket, @Nullable String link) {}

    @PostMapping
    Registered register(@AuthenticationPrincipal StaffMember me, @RequestBody TicketForm form) {
        check(form);
        if (form.clientId() == null || form.customerId() == null) {
            throw Refused.invalid("customerId", "缺少客户或表单编号", "clientId, customerId: (expected: both)");
        }
        TicketDesk.Registered made = desk.register(form, me.id());
        made.link().ifPresent(link -> links.tell(made.id(), link));
        dispatch.tryOne(made.id());
        return new Registered(TicketApi.page(pages, made.id()), made.link().orElse(null));
    }

    @PutMapping("/{id}")
    TicketPage correct(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @RequestParam int version,
                       @RequestBody TicketForm form) {
        check(form);
        TicketId ticket = known(id).id();
        if (!desk.correct(ticket, form, me.id(), version)) {
            throw TicketApi.outdated(known(id).version());
        }
        return TicketApi.page(pages, ticket);
    }

    private void check(TicketForm form) {
        Map<String, TicketForm.FieldProblem> problems = form.problems(desk.today());
        if (!problems.isEmpty()) {
            TicketForm.FieldProblem first = problems.values().iterator().next();
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", first.detail(), first.detailEn(),
                    Map.of("fields", problems));
        }
    }

    @PostMapping("/{id}/steps")
    TicketPage step(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @RequestBody StepForm form) {
        TicketId ticket = new TicketId(id);
        return switch (tickets.take(ticket, form.asStep(), me.id(), form.why(), form.version())) {
            case Tickets.Outcome.Taken ignored -> TicketApi.page(pages, ticket);
            case Tickets.Outcome.Refused refused -> throw illegal(refused.why());
            case Tickets.Outcome.Outdated outdated -> throw TicketApi.outdated(outdated.version());
            case Tickets.Outcome.Unknown ignored -> throw Refused.notFound("工单", "ticket");
        };
    }

    private static Refused illegal(StepOutcome.Refused refused) {
        String allowed = refused.allowed().stream().map(StepKind::chinese).collect(Collectors.joining("、"));
        return new Refused(HttpStatus.CONFLICT, "step-refused",
                "工单处于“%s”，不能“%s”；现在可以：%s".formatted(refused.state().chinese(), refused.step().chinese(),
                        allowed.isEmpty() ? "无" : allowed),
                refused.step() + " from " + refused.state() + " (expected: " + refused.allowed() + ")",
                Map.of("state", refused.state(), "step", refused.step(), "allowed", refused.allowed()));
    }

    /** @param why why nobody can take it: NO_OUTLET or NO_TECHNICIAN; null when somebody can */
    record Candidates(List<CandidateCard> items, @Nullable String why, List<PassedCard> passed) {}

    record CandidateCard(long outletId, String outlet, long technicianId, String technician, boolean exactDistrict,
                         boolean suburb, boolean onDuty, int level, int tickets, int limit) {}

    record PassedCard(long technicianId, String technician, String why) {}

    @GetMapping("/{id}/candidates")
    Candidates candidates(@PathVariable long id) {
        return switch (dispatching.choose(known(id))) {
            case DispatchChoice.Chosen chosen -> new Candidates(
                    Stream.concat(Stream.of(chosen.best()), chosen.others().stream()).map(TicketStepsApi::card).toList(),
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

    record Link(String link) {}

    /** A new private link for the customer, who gets it in the conversation; the old one ends. */
    @PostMapping("/{id}/link")
    Link renewLink(@AuthenticationPrincipal StaffMember me, @PathVariable long id) {
        TicketId ticket = known(id).id();
        String link = desk.renewLink(ticket, me.id());
        links.tell(ticket, link);
        return new Link(link);
    }

    private Ticket known(long id) {
        Optional<Ticket> ticket = tickets.find(new TicketId(id));
        return ticket.orElseThrow(() -> Refused.notFound("工单", "ticket"));
    }
}
