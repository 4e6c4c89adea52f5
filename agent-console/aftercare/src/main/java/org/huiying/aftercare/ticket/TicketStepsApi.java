package org.huiying.aftercare.ticket;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.ticket.StepKind;
import org.huiying.rules.ticket.StepOutcome;
import org.huiying.rules.ticket.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
    private final AutoDispatch dispatch;
    private final PrivateLinks links;
    private final TicketReach reach;

    TicketStepsApi(TicketDesk desk, Tickets tickets, TicketPages pages, AutoDispatch dispatch, PrivateLinks links, TicketReach reach) {
        this.desk = desk;
        this.tickets = tickets;
        this.pages = pages;
        this.dispatch = dispatch;
        this.links = links;
        this.reach = reach;
    }

    /** @param link the path of the customer's progress page; null when the ticket had been registered before */
    record Registered(TicketPage ticket, @Nullable String link) {}

    @PreAuthorize(TicketReach.OFFICE)
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

    @PreAuthorize(TicketReach.OFFICE)
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
        reach.check(me, ticket);
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

    record Link(String link) {}

    /** A new private link for the customer, who gets it in the conversation; the old one ends. */
    @PreAuthorize(TicketReach.OFFICE)
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
