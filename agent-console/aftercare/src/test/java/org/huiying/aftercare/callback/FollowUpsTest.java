package org.huiying.aftercare.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.huiying.aftercare.AftercareApplication;
import org.huiying.aftercare.AftercareTest;
import org.huiying.aftercare.Company;
import org.huiying.aftercare.ticket.Tickets;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.callback.Reach;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.ticket.FollowUpResult;
import org.huiying.rules.ticket.TicketId;
import org.huiying.rules.ticket.TicketState;
import org.huiying.rules.ticket.TicketStep;
import org.huiying.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AftercareTest
class FollowUpsTest {

    @Autowired Tickets tickets;
    @Autowired CallbackList list;
    @Autowired Results results;
    @Autowired Company company;
    @Autowired SettableClock clock;
    @Autowired JdbcClient jdbc;

    private AgentId agent;
    private CustomerId customer;
    private TicketId ticket;

    @BeforeEach
    void aRepairWasFinished() {
        clock.set(AftercareApplication.MONDAY_TEN);
        agent = company.agent();
        customer = company.customer();
        ConversationId conversation = company.conversation(customer, company.queue("{\"always\": true}"));
        ticket = company.ticketAtWork(customer, conversation);
        assertThat(tickets.take(ticket, new TicketStep.Finish("更换排水泵"), agent, "", null))
                .isInstanceOf(Tickets.Outcome.Taken.class);
    }

    @Test
    void everyFinishedRepairIsFollowedUpWithinThreeDays() {
        assertThat(open()).singleElement().satisfies(callback -> {
            assertThat(callback.reason()).isEqualTo("REPAIR_FINISHED");
            assertThat(callback.dueAt()).isEqualTo("2026-11-24T02:00:00Z");
            assertThat(callback.latestAt()).isEqualTo("2026-11-26T02:00:00Z");
            assertThat(callback.ticket().id()).isEqualTo(ticket.value());
        });
    }

    @Test
    void aSatisfiedCustomerClosesTheTicket() {
        report(Reach.REACHED, FollowUpResult.SATISFIED);
        assertThat(state()).isEqualTo(TicketState.CLOSED);
        assertThat(open()).isEmpty();
    }

    @Test
    void aDissatisfiedCustomerReopensTheTicketAndIsAskedAgain() {
        report(Reach.REACHED, FollowUpResult.REPAIRED_TWICE);
        assertThat(state()).isEqualTo(TicketState.REGISTERED);
        assertThat(tickets.find(ticket).orElseThrow().standing().round()).isEqualTo(2);
        assertThat(open()).singleElement().satisfies(callback -> {
            assertThat(callback.reason()).isEqualTo("SECOND_FOLLOW_UP");
            assertThat(callback.latestAt()).isEqualTo("2026-11-30T02:00:00Z");
        });
    }

    @Test
    void aFollowUpIsNotDoneWithoutTheCustomersAnswer() {
        CallbackRow callback = open().getFirst();
        assertThat(results.report(new CallbackId(callback.id()), new ReportForm(Reach.REACHED, null, null, ""), agent))
                .isInstanceOf(Results.Outcome.AnswerMissing.class);
        assertThat(open()).hasSize(1);
    }

    @Test
    void aResultIsTakenOnce() {
        CallbackId id = new CallbackId(open().getFirst().id());
        report(Reach.REACHED, FollowUpResult.SATISFIED);
        assertThat(results.report(id, new ReportForm(Reach.REACHED, FollowUpResult.DISSATISFIED, null, ""), agent))
                .isInstanceOf(Results.Outcome.AlreadyDone.class);
        assertThat(state()).isEqualTo(TicketState.CLOSED);
    }

    private void report(Reach reach, FollowUpResult said) {
        CallbackRow callback = open().getFirst();
        assertThat(results.report(new CallbackId(callback.id()),
                new ReportForm(reach, said, new ReportForm.Answers(4, 3, 2, 4), "客户很客气"), agent))
                .isInstanceOf(Results.Outcome.Taken.class);
    }

    private TicketState state() {
        return tickets.find(ticket).orElseThrow().standing().state();
    }

    private List<CallbackRow> open() {
        return list.read(new CallbackList.Wish(CallbackList.Kind.OPEN, null, customer.value(), null, null, null, 10))
                .items();
    }
}
