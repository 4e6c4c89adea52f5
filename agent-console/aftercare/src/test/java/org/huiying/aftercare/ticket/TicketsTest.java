package org.huiying.aftercare.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.huiying.desk.problem.Refused;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.agent.Role;
import org.huiying.aftercare.AftercareApplication;
import org.huiying.aftercare.AftercareTest;
import org.huiying.aftercare.Company;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.ticket.FollowUpResult;
import org.huiying.rules.ticket.ServiceKind;
import org.huiying.rules.ticket.StepKind;
import org.huiying.rules.ticket.TicketId;
import org.huiying.rules.ticket.TicketState;
import org.huiying.rules.ticket.TicketStep;
import org.huiying.rules.ticket.Urgency;
import org.huiying.rules.ticket.VisitWindow;
import org.huiying.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AftercareTest
class TicketsTest {

    @Autowired TicketDesk desk;
    @Autowired Tickets tickets;
    @Autowired TicketPages pages;
    @Autowired TicketList list;
    @Autowired TicketProgress progress;
    @Autowired AutoDispatch dispatch;
    @Autowired TicketReach reach;
    @Autowired Urging urging;
    @Autowired Company company;
    @Autowired SettableClock clock;
    @Autowired JdbcClient jdbc;

    private AgentId agent;
    private CustomerId customer;
    private ConversationId conversation;
    private String city;

    @BeforeEach
    void aCustomerTalkedToAnAgent() {
        clock.set(AftercareApplication.MONDAY_TEN);
        QueueId queue = company.queue("{\"always\": true}");
        agent = company.agent();
        customer = company.customer();
        conversation = company.conversation(customer, queue);
        city = "城" + UUID.randomUUID();
    }

    @Test
    void aTechnicianReachesHisOwnTicketsAndNobodyElses() {
        TicketId his = company.ticketAtWork(customer, conversation);
        TicketId anothers = company.ticketAtWork(customer, conversation);
        long account = company.agent().value();
        jdbc.sql("update technician set agent_id = ? where id = (select technician_id from ticket where id = ?)")
                .params(account, his.value()).update();
        StaffMember technician = new StaffMember(account, "liujun", "刘军", Set.of(Role.TECHNICIAN));
        reach.check(technician, his);
        assertThatThrownBy(() -> reach.check(technician, anothers)).isInstanceOf(Refused.class);
        assertThat(list.read(new TicketQuery(null, null, account, null, null, null, false, null, 50)).items())
                .extracting(TicketRow::id).containsExactly(his.value());
        reach.check(new StaffMember(account, "hewei", "何伟", Set.of(Role.DISPATCHER)), anothers);
    }

    @Test
    void registersOnceHoweverOftenThePageSends() {
        TicketForm form = form(UUID.randomUUID(), Urgency.NORMAL);
        TicketDesk.Registered first = desk.register(form, agent);
        TicketDesk.Registered again = desk.register(form, agent);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(first.link()).hasValueSatisfying(link -> assertThat(link).matches("/t/[\\w-]{32}"));
        assertThat(again.link()).isEmpty();
        TicketPage page = pages.find(first.id()).orElseThrow();
        assertThat(page.number()).matches("R2611-\\d{4}");
        assertThat(page.steps()).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo("REGISTER");
            assertThat(step.by().id()).isEqualTo(agent.value());
        });
        assertThat(page.promises()).singleElement().satisfies(promise -> {
            assertThat(promise.kind()).isEqualTo("ARRIVE");
            assertThat(promise.dueAt()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
        });
    }

    @Test
    void numbersOfAMonthFollowEachOtherWithoutGaps() {
        int first = serial(desk.register(form(UUID.randomUUID(), Urgency.NORMAL), agent).id());
        int second = serial(desk.register(form(UUID.randomUUID(), Urgency.NORMAL), agent).id());
        assertThat(second).isEqualTo(first + 1);
    }

    @Test
    void livesFromRegistrationToCloseAndKeepsTheTrail() {
        company.technician(city, "天河区");
        TicketId id = desk.register(form(UUID.randomUUID(), Urgency.NORMAL), agent).id();
        assertThat(dispatch.tryOne(id)).isTrue();
        take(id, new TicketStep.Accept());
        take(id, new TicketStep.AgreeVisit(new VisitWindow(at("2026-11-23T06:00:00Z"), at("2026-11-23T08:00:00Z"))));
        take(id, new TicketStep.Arrive());
        take(id, new TicketStep.WaitForParts("排水泵"));
        clock.advance(Duration.ofDays(2));
        take(id, new TicketStep.PartsArrived());
        take(id, new TicketStep.Finish("更换排水泵，试机正常"));
        take(id, new TicketStep.FollowUp(FollowUpResult.SATISFIED));
        take(id, new TicketStep.Close());
        TicketPage page = pages.find(id).orElseThrow();
        assertThat(page.steps()).extracting(TicketPage.Step::step).containsExactly("REGISTER", "DISPATCH", "ACCEPT",
                "AGREE_VISIT", "ARRIVE", "WAIT_FOR_PARTS", "PARTS_ARRIVED", "FINISH", "FOLLOW_UP", "CLOSE");
        assertThat(page.steps().get(1).by()).isNull();
        assertThat(page.steps().get(1).why()).startsWith("自动派工：本区网点、当班");
        assertThat(page.allowed()).isEmpty();
        assertThat(page.promises()).extracting(TicketPage.Promise::standing).containsOnly("MET");
    }

    @Test
    void refusesAnIllegalStepAndSaysWhatIsAllowed() {
        TicketId id = desk.register(form(UUID.randomUUID(), Urgency.NORMAL), agent).id();
        assertThat(tickets.take(id, new TicketStep.Finish("好了"), agent, "", null))
                .isInstanceOfSatisfying(Tickets.Outcome.Refused.class, refused -> {
                    assertThat(refused.why().state()).isEqualTo(TicketState.REGISTERED);
                    assertThat(refused.why().allowed()).containsExactlyInAnyOrder(StepKind.DISPATCH, StepKind.CANCEL);
                });
    }

    @Test
    void whoSawAnOlderVersionIsToldSo() {
        TicketId id = desk.register(form(UUID.randomUUID(), Urgency.NORMAL), agent).id();
        int seen = pages.find(id).orElseThrow().version();
        tickets.take(id, new TicketStep.Cancel("客户自行修好"), agent, "", seen);
        assertThat(tickets.take(id, new TicketStep.Cancel("重复"), agent, "", seen))
                .isInstanceOf(Tickets.Outcome.Outdated.class);
    }

    @Test
    void aTechnicianWhoDeclinedIsNotChosenAgainByItself() {
        company.technician(city, "天河区");
        TicketId id = desk.register(form(UUID.randomUUID(), Urgency.NORMAL), agent).id();
        assertThat(dispatch.tryOne(id)).isTrue();
        take(id, new TicketStep.Decline("路程太远"));
        assertThat(dispatch.tryOne(id)).isFalse();
        assertThat(tickets.find(id).orElseThrow().standing().state()).isEqualTo(TicketState.REGISTERED);
    }

    @Test
    void urgesOncePerLevelAndCallsTheCustomerBeforeThePromiseBreaks() {
        TicketId id = desk.register(form(UUID.randomUUID(), Urgency.NORMAL), agent).id();
        clock.set(at("2026-11-23T08:30:00Z"));
        urging.round();
        urging.round();
        assertThat(alerts(id)).containsExactly("AT_RISK");
        assertThat(callbackReasons(id)).containsExactly("TICKET_AT_RISK");
        clock.set(at("2026-11-23T10:00:00Z"));
        urging.round();
        clock.set(at("2026-11-23T12:30:00Z"));
        urging.round();
        urging.round();
        assertThat(alerts(id)).containsExactly("AT_RISK", "TECHNICIAN", "SUPERVISOR");
        assertThat(callbackReasons(id)).containsExactly("TICKET_AT_RISK");
        assertThat(list.read(query(true)).items()).extracting(TicketRow::id).contains(id.value());
    }

    @Test
    void onlyTheNewestPrivateLinkShowsTheCustomerHisTicket() {
        TicketDesk.Registered made = desk.register(form(UUID.randomUUID(), Urgency.NORMAL), agent);
        TicketToken first = token(made.link().orElseThrow());
        assertThat(progress.of(first).orElseThrow().number()).matches("R2611-\\d{4}");
        TicketToken second = token(desk.renewLink(made.id(), agent));
        assertThat(progress.of(first)).isEmpty();
        assertThat(progress.of(second)).isPresent();
        assertThat(progress.of(TicketToken.create())).isEmpty();
        assertThat(jdbc.sql("select count(*) from ticket t where t::text like ?").param("%" + second.value() + "%")
                .query(Integer.class).single()).isZero();
    }

    private static TicketToken token(String link) {
        return new TicketToken(link.substring("/t/".length()));
    }

    @Test
    void listsAreSearchedFilteredAndPaged() {
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofSeconds(1));
            desk.register(form(UUID.randomUUID(), Urgency.NORMAL), agent);
        }
        TicketList.Page first = list.read(new TicketQuery("OPEN", "排水", null, null, customer.value(), null, false, null, 2));
        assertThat(first.items()).hasSize(2);
        assertThat(first.total()).isEqualTo(3);
        TicketList.Page second = list.read(
                new TicketQuery("OPEN", "排水", null, null, customer.value(), null, false, first.next(), 2));
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(list.read(new TicketQuery(null, "100%", null, null, customer.value(), null, false, null, 10)).items())
                .isEmpty();
    }

    private TicketQuery query(boolean overdue) {
        return new TicketQuery(null, null, null, null, customer.value(), null, overdue, null, 50);
    }

    private List<String> alerts(TicketId id) {
        return jdbc.sql("select detail ->> 'level' from ticket_step where ticket_id = ? and step = 'URGE' order by no")
                .param(id.value()).query(String.class).list();
    }

    private List<String> callbackReasons(TicketId id) {
        return jdbc.sql("select reason from callback where ticket_id = ? order by id").param(id.value())
                .query(String.class).list();
    }

    private void take(TicketId id, TicketStep step) {
        assertThat(tickets.take(id, step, agent, "", null)).isInstanceOf(Tickets.Outcome.Taken.class);
    }

    private int serial(TicketId id) {
        return Integer.parseInt(tickets.find(id).orElseThrow().number().value().substring(6));
    }

    private TicketForm form(UUID clientId, Urgency urgency) {
        return new TicketForm(clientId, customer.value(), conversation.value(), TicketForm.Kind.REPAIR,
                ServiceKind.C_WARRANTY, urgency, "王女士", "13800138000", "", "广东省", city, "天河区", "体育西路 1 号",
                "洗衣机", "XQG80", "SN1", LocalDate.parse("2026-05-01"), "", "", null, "排水不畅，报 E2", "E2",
                null, null, null, null, List.of(), List.of());
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
