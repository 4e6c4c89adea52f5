package org.huiying.aftercare.ticket;

import java.util.List;
import java.util.Map;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.ticket.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tickets as staff read them. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasAnyRole('AGENT', 'DISPATCHER', 'TECHNICIAN', 'SUPERVISOR', 'ADMIN')")
class TicketApi {

    private final TicketList list;
    private final TicketPages pages;
    private final TicketDrafts drafts;
    private final TicketFigures figures;
    private final TicketReach reach;
    private final JdbcClient jdbc;

    TicketApi(TicketList list, TicketPages pages, TicketDrafts drafts, TicketFigures figures, TicketReach reach,
              JdbcClient jdbc) {
        this.list = list;
        this.pages = pages;
        this.drafts = drafts;
        this.figures = figures;
        this.reach = reach;
        this.jdbc = jdbc;
    }

    @GetMapping("/tickets")
    TicketList.Page tickets(@AuthenticationPrincipal StaffMember me, @RequestParam @Nullable String state,
                            @RequestParam @Nullable String q, @RequestParam(defaultValue = "false") boolean mine,
                            @RequestParam @Nullable Long outlet, @RequestParam @Nullable Long conversation,
                            @RequestParam(defaultValue = "false") boolean overdue, @RequestParam @Nullable Long after,
                            @RequestParam(defaultValue = "50") int limit) {
        Long whose = mine || TicketReach.onlyHisOwn(me) ? me.number() : null;
        return list.read(new TicketQuery(state, q, whose, outlet, null, conversation, overdue, after, limit));
    }

    @PreAuthorize(TicketReach.OFFICE)
    @GetMapping("/customers/{id}/tickets")
    TicketList.Page ofCustomer(@PathVariable long id) {
        return list.read(new TicketQuery(null, null, null, null, id, null, false, null, 50));
    }

    @GetMapping("/tickets/figures")
    TicketFigures.Figures figures() {
        return figures.now();
    }

    /** @param products what a ticket may be about */
    record Draft(TicketForm form, List<Product> products) {}

    record Product(String code, String name, String nameEn) {}

    @PreAuthorize(TicketReach.OFFICE)
    @GetMapping("/tickets/draft")
    Draft draft(@RequestParam long conversation) {
        TicketForm form = drafts.from(new ConversationId(conversation))
                .orElseThrow(() -> Refused.notFound("会话", "conversation"));
        return new Draft(form, products());
    }

    @GetMapping("/tickets/products")
    List<Product> products() {
        return jdbc.sql("select code, name, name_en from product order by sort, code").query(Product.class).list();
    }

    @GetMapping("/tickets/{id}")
    TicketPage ticket(@AuthenticationPrincipal StaffMember me, @PathVariable long id) {
        reach.check(me, new TicketId(id));
        return page(pages, new TicketId(id));
    }

    static TicketPage page(TicketPages pages, TicketId id) {
        return pages.find(id).orElseThrow(() -> Refused.notFound("工单", "ticket"));
    }

    static Refused outdated(int version) {
        return new Refused(HttpStatus.CONFLICT, "outdated", "工单已被别人更新，请查看后再操作",
                "Somebody else changed the ticket; look at it and try again", Map.of("version", version));
    }
}
