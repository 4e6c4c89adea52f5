package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Calls that agents make. An answer means that it is stored; her phone rings next, then the customer's. */
@RestController
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
class OutgoingApi {

    private final OutgoingDesk desk;
    private final CallDesk calls;
    private final CallSteps steps;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    OutgoingApi(OutgoingDesk desk, CallDesk calls, CallSteps steps, TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
        this.desk = desk;
        this.calls = calls;
        this.steps = steps;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param outcome of an earlier call */
    record Earlier(Instant at, String outcome) {}

    record Preview(String name, String grade, @Nullable String number, boolean doNotCall, Instant now, List<Earlier> earlier) {}

    private record Customer(String name, String grade, @Nullable String phone, boolean doNotCall) {}

    /** What she should know before she calls. */
    @GetMapping("/api/customers/{id}/call-preview")
    Preview preview(@PathVariable long id) {
        Customer customer = jdbc.sql("select name, grade, phone, do_not_call from customer where id = ?").param(id)
                .query(Customer.class).optional().orElseThrow(() -> Refused.notFound("客户", "customer"));
        List<Earlier> earlier = jdbc.sql("""
                select c.arrived_at as at, coalesce(c.outcome, 'UNDER_WAY') as outcome from phone_call c
                join conversation k on k.id = c.conversation_id
                where k.customer_id = ? and c.placed_by is not null order by c.arrived_at desc limit 5""")
                .param(id).query(Earlier.class).list();
        return new Preview(customer.name(), customer.grade(), customer.phone(), customer.doNotCall(), clock.instant(), earlier);
    }

    record Dial(@NotBlank @Size(max = 40) String number) {}

    /** Within a conversation of hers, such as that of a callback. */
    @PostMapping("/api/conversations/{id}/call/dial")
    CallNews.Told dial(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @RequestBody @Valid Dial dial) {
        PhoneNumber number = number(dial.number());
        return calls.done(() -> desk.within(me, new ConversationId(id), number));
    }

    /** Ends a call that she made; the conversation stays hers. */
    @PostMapping("/api/conversations/{id}/call/hang-up")
    CallNews.Told hangUp(@AuthenticationPrincipal StaffMember me, @PathVariable long id) {
        return calls.done(() -> steps.endOutgoing(me, new ConversationId(id)));
    }

    record Call(@NotBlank @Size(max = 40) String number, @Nullable @Size(max = 60) String about) {}

    record Placed(long conversation) {}

    /** From a customer's record or a ticket. */
    @PostMapping("/api/customers/{id}/call")
    Placed call(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @RequestBody @Valid Call call) {
        preview(id);
        PhoneNumber number = number(call.number());
        String about = call.about() == null || call.about().isBlank() ? "外呼" : call.about().strip();
        ConversationId conversation = Objects.requireNonNull(
                transaction.execute(status -> desk.toCustomer(me, id, number, about)));
        return new Placed(conversation.value());
    }

    private static PhoneNumber number(String written) {
        return PhoneNumber.parse(written).orElseThrow(() ->
                Refused.invalid("number", "电话号码不正确", "number: (expected: a telephone number)"));
    }
}
