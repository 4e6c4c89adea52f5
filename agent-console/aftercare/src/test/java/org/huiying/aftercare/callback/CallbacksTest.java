package org.huiying.aftercare.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.huiying.aftercare.AftercareApplication;
import org.huiying.aftercare.AftercareTest;
import org.huiying.aftercare.Company;
import org.huiying.aftercare.calendar.Calendars;
import org.huiying.aftercare.timer.Timers;
import org.huiying.desk.event.DeskEvent;
import org.huiying.desk.routing.RoutingSettings;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.calendar.Day;
import org.huiying.rules.callback.CallbackCause;
import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.callback.Matter;
import org.huiying.rules.callback.Reach;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.customer.MergeId;
import org.huiying.rules.queue.QueueId;
import org.huiying.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AftercareTest
class CallbacksTest {

    private static final Instant TEN = AftercareApplication.MONDAY_TEN;

    @Autowired DeskCauses desk;
    @Autowired Callbacks callbacks;
    @Autowired CallbackDesk steps;
    @Autowired CallbackList list;
    @Autowired Results results;
    @Autowired Due due;
    @Autowired Calendars calendars;
    @Autowired Company company;
    @Autowired RoutingSettings routing;
    @Autowired SettableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired AutowireCapableBeanFactory beans;

    private QueueId queue;
    private AgentId agent;
    private CustomerId customer;
    private ConversationId conversation;

    @BeforeEach
    void aCustomerWasHere() {
        clock.set(TEN);
        queue = company.queue("{\"always\": true}");
        agent = company.agent();
        customer = company.customer();
        conversation = company.conversation(customer, queue);
    }

    @Test
    void aMissedChatBecomesOneContactThatKeepsItsPlace() {
        Instant enqueued = TEN.minusSeconds(240);
        missed(enqueued);
        missed(enqueued);
        CallbackRow callback = only();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(only().state()).isEqualTo("CALLING"));
        assertThat(contacts(callback.id())).isEqualTo(1);
        assertThat(jdbc.sql("select enqueued_at from contact where callback_id = ?").param(callback.id())
                .query(Timestamp.class).single().toInstant()).isEqualTo(enqueued);
        assertThat(jdbc.sql("select status from conversation where id = ?").param(conversation.value())
                .query(String.class).single()).isEqualTo("OPEN");
        assertThat(jdbc.sql("select text from message where conversation_id = ? and kind = 'NOTE'")
                .param(conversation.value()).query(String.class).single()).startsWith("回访：排队中放弃");
    }

    @Test
    void whoAsksForACallInTheQueueKeepsHisPlaceInIt() {
        Instant enqueued = TEN.minusSeconds(600);
        transaction.executeWithoutResult(status -> routing.queueChanged(queue));
        transaction.executeWithoutResult(status -> desk.on(new DeskEvent.CallbackAsked(conversation, customer, queue,
                "13911112222", null, enqueued, TEN)));
        assertThat(only().reason()).isEqualTo("ASKED_IN_QUEUE");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(jdbc.sql("""
                select r.first_enqueued_at from routing_contact r join contact k on k.id = r.contact_id
                where k.callback_id = ? and k.enqueued_at = r.first_enqueued_at""").param(only().id())
                .query(Timestamp.class).optional().map(Timestamp::toInstant)).contains(enqueued));
    }

    @Test
    void whoAsksForACallIsInTheQueueASecondAfterHisOwnContactHasEnded() {
        ContactId waiting = company.waiting(conversation, customer, queue);
        transaction.executeWithoutResult(status -> desk.on(new DeskEvent.CallbackAsked(conversation, customer, queue,
                "13911112222", null, TEN.minusSeconds(60), TEN)));
        CallbackId id = new CallbackId(only().id());
        due.fire(id, timer(id));
        assertThat(contacts(id.value())).as("never two legs to one customer").isZero();
        jdbc.sql("update contact set state = 'CLOSED', outcome = 'CALLBACK', closed_at = enqueued_at where id = ?")
                .param(waiting.value()).update();
        clock.set(TEN.plusSeconds(2));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(contacts(id.value())).isEqualTo(1));
    }

    @Test
    void nobodyIsCalledWhoIsStillOnTheLine() {
        jdbc.sql("""
                insert into phone_call (sid, address, place, arrived_at, heard_at) values (?, '+8613911113333', 'QUEUE', ?, ?)""")
                .params("call-" + customer, Timestamp.from(TEN), Timestamp.from(TEN)).update();
        transaction.executeWithoutResult(status -> desk.on(new DeskEvent.CallbackAsked(conversation, customer, queue,
                "+8613911113333", null, TEN.minusSeconds(60), TEN)));
        CallbackId id = new CallbackId(only().id());
        due.fire(id, timer(id));
        assertThat(contacts(id.value())).isZero();
        jdbc.sql("update phone_call set ended_at = arrived_at").update();
        clock.set(TEN.plusSeconds(2));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(contacts(id.value())).isEqualTo(1));
    }

    @Test
    void twoNodesFireEachCallbackOnce() {
        Timers other = beans.createBean(Timers.class);
        other.start();
        try {
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                CustomerId someone = company.customer();
                ConversationId talk = company.conversation(someone, queue);
                ids.add(callbacks.want(NewCallback.itself(new Matter.OfConversation(someone, talk),
                        new CallbackCause.AskedInQueue(TEN, TEN), queue, null, TEN)).value());
            }
            await().atMost(Duration.ofSeconds(40)).untilAsserted(() ->
                    assertThat(ids).allSatisfy(id -> assertThat(contacts(id)).isEqualTo(1)));
        } finally {
            other.stop();
        }
    }

    @Test
    void aTimerThatFiresTwiceOrLateDoesNothing() {
        CallbackId id = chosen(TEN.plusSeconds(3600));
        int timer = timer(id);
        steps.reschedule(id, TEN.plusSeconds(7200), null, agent);
        clock.set(TEN.plusSeconds(3601));
        due.fire(id, timer);
        assertThat(contacts(id.value())).isZero();
        clock.set(TEN.plusSeconds(7201));
        int newer = timer(id);
        due.fire(id, newer);
        due.fire(id, newer);
        assertThat(contacts(id.value())).isEqualTo(1);
    }

    @Test
    void aTimerWhoseNodeDiedIsFiredByAnother() {
        CallbackId id = chosen(TEN.plusSeconds(3600));
        jdbc.sql("update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = now() - interval '1 year' where task_instance = ?")
                .param(id + "." + timer(id)).update();
        clock.set(TEN.plusSeconds(3601));
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(contacts(id.value())).isEqualTo(1));
    }

    @Test
    void theTimeTheCustomerChoseReplacesAtOnce() {
        clock.set(TEN.plus(Duration.ofHours(12)));
        missed(clock.instant());
        transaction.executeWithoutResult(status -> desk.on(new DeskEvent.CallbackAsked(conversation, customer, queue,
                "13911112222", Instant.parse("2026-11-24T07:00:00Z"), clock.instant(), clock.instant())));
        CallbackRow callback = only();
        assertThat(callback.reason()).isEqualTo("CHOSEN_TIME");
        assertThat(callback.dueAt()).isEqualTo(Instant.parse("2026-11-24T07:00:00Z"));
        assertThat(callback.phone()).isEqualTo("13911112222");
        assertThat(list.find(new CallbackId(callback.id())).orElseThrow().causes()).hasSize(2);
    }

    @Test
    void aMessageOutsideHoursIsAnsweredInTheFirstOpenHour() {
        QueueId byDay = company.queue("""
                {"days": {"MONDAY": ["09:00-18:00"], "TUESDAY": ["10:00-18:00"]}, "holidays": "CLOSED"}""");
        clock.set(Instant.parse("2026-11-23T13:00:00Z"));
        transaction.executeWithoutResult(status -> desk.on(
                new DeskEvent.MessageLeft(conversation, customer, byDay, null, clock.instant())));
        assertThat(only().dueAt()).isEqualTo(Instant.parse("2026-11-24T02:00:00Z"));
    }

    @Test
    void whoReachesAnAgentHimselfIsNotCalledAgain() {
        CallbackId id = chosen(TEN.plusSeconds(7200));
        clock.advance(Duration.ofMinutes(5));
        ContactId contact = company.contact(conversation, customer, queue, "SERVED");
        transaction.executeWithoutResult(status -> desk.on(
                new DeskEvent.ContactAnswered(contact, conversation, customer, agent, clock.instant())));
        assertThat(outcome(id)).isEqualTo("FULFILLED");
    }

    @Test
    void aPromiseIsNotFulfilledByTheContactInWhichItWasMade() {
        ContactId before = company.contact(conversation, customer, queue, "SERVED");
        clock.advance(Duration.ofMinutes(5));
        transaction.executeWithoutResult(status -> desk.on(new DeskEvent.PromiseMade(conversation, customer, agent,
                queue, TEN.plusSeconds(86_400), "问清配件到货时间", clock.instant())));
        transaction.executeWithoutResult(status -> desk.on(
                new DeskEvent.ContactAnswered(before, conversation, customer, agent, clock.instant())));
        CallbackRow callback = only();
        assertThat(callback.state()).isEqualTo("SCHEDULED");
        assertThat(callback.note()).isEqualTo("问清配件到货时间");
        assertThat(callback.preferred().id()).isEqualTo(agent.value());
    }

    @Test
    void isTriedAtOtherTimesOfDayAndThenLeavesAMessage() {
        CallbackId id = chosen(TEN.plusSeconds(60));
        noAnswer(id);
        assertThat(only().dueAt()).isEqualTo(Instant.parse("2026-11-23T06:30:00Z"));
        clock.set(Instant.parse("2026-11-23T06:35:00Z"));
        noAnswer(id);
        assertThat(only().dueAt()).isEqualTo(Instant.parse("2026-11-23T10:30:00Z"));
        clock.set(Instant.parse("2026-11-23T10:35:00Z"));
        noAnswer(id);
        assertThat(outcome(id)).isEqualTo("MESSAGE_LEFT");
        assertThat(jdbc.sql("select count(*) from message where conversation_id = ? and data ->> 'code' = 'callback-not-reached'")
                .param(conversation.value()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aContactNobodyTookIsTriedAgainAndOneThatWasServedOwesItsResult() {
        CallbackId id = chosen(TEN.plusSeconds(60));
        clock.set(TEN.plusSeconds(61));
        due.fire(id, timer(id));
        ContactId contact = contactOf(id);
        close(id, contact, "REJECTED");
        assertThat(only().state()).isEqualTo("SCHEDULED");
        assertThat(only().dueAt()).isEqualTo(TEN.plusSeconds(661));
        clock.set(TEN.plusSeconds(700));
        jdbc.sql("update contact set state = 'CLOSED', outcome = 'REJECTED', closed_at = now() where id = ?")
                .param(contact.value()).update();
        due.fire(id, timer(id));
        close(id, contactOf(id), "SERVED");
        assertThat(only().state()).isEqualTo("AWAITING_RESULT");
    }

    @Test
    void aDueTimeInAYearNotAnnouncedWaitsAndIsReckonedWhenItIs() {
        clock.set(Instant.parse("2026-12-31T13:00:00Z"));
        missed(clock.instant());
        assertThat(only().state()).isEqualTo("AWAITING_CALENDAR");
        assertThat(only().awaitsYear()).isEqualTo(2027);
        LocalDate newYear = LocalDate.parse("2027-01-01");
        calendars.put(new Day.Holiday(newYear, "元旦"), agent);
        calendars.announce(2027, agent);
        try {
            assertThat(only().state()).isEqualTo("SCHEDULED");
            assertThat(only().dueAt()).isEqualTo(Instant.parse("2027-01-02T01:00:00Z"));
        } finally {
            calendars.withdraw(2027);
            calendars.restore(newYear);
        }
    }

    @Test
    void aDueCallbackOfAClosedQueueWaitsUntilItOpens() {
        queue = company.queue("{\"days\": {\"TUESDAY\": [\"09:00-18:00\"]}}");
        CallbackId id = chosen(TEN.plusSeconds(60));
        clock.set(TEN.plusSeconds(61));
        due.fire(id, timer(id));
        assertThat(only().dueAt()).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
        assertThat(contacts(id.value())).isZero();
    }

    @Test
    void whatAMergeTookAlongGoesBackWhenItIsUndoneInWhateverOrderItIsHeardOf() {
        CallbackId his = chosen(TEN.plusSeconds(3600));
        long ticket = company.ticketAtWork(customer, conversation).value();
        CustomerId other = company.customer();
        MergeId merge = new MergeId(jdbc.sql("""
                insert into customer_merge (from_id, into_id, merged_at, identities, conversations, gained)
                values (?, ?, now(), '{}', '{}', '{}') returning id""").params(customer.value(), other.value()).query(Long.class).single());
        var merged = new DeskEvent.CustomersMerged(merge, customer, other, TEN);
        var undone = new DeskEvent.MergeUndone(merge, customer, other, TEN);
        transaction.executeWithoutResult(status -> desk.on(merged));
        assertThat(customerOf("callback", his.value())).isEqualTo(other.value());
        assertThat(customerOf("ticket", ticket)).isEqualTo(other.value());
        jdbc.sql("update customer_merge set undone_by = ?, undone_at = now() where id = ?").params(agent.value(), merge.value()).update();
        transaction.executeWithoutResult(status -> desk.on(undone));
        transaction.executeWithoutResult(status -> desk.on(merged));
        assertThat(customerOf("callback", his.value())).isEqualTo(customer.value());
        assertThat(customerOf("ticket", ticket)).isEqualTo(customer.value());
    }

    private long customerOf(String table, long id) {
        return jdbc.sql("select customer_id from " + table + " where id = ?").param(id).query(Long.class).single();
    }

    private void missed(Instant enqueued) {
        ContactId contact = company.contact(conversation, customer, queue, "ABANDONED");
        transaction.executeWithoutResult(status -> desk.on(new DeskEvent.ContactMissed(contact, conversation, customer,
                queue, "WEB_CHAT", enqueued, clock.instant())));
    }

    private CallbackId chosen(Instant at) {
        return callbacks.want(NewCallback.itself(new Matter.OfConversation(customer, conversation),
                new CallbackCause.TimeChosen(at), queue, null, clock.instant()));
    }

    private void noAnswer(CallbackId id) {
        assertThat(results.report(id, new ReportForm(Reach.NO_ANSWER, null, null, ""), agent))
                .isInstanceOf(Results.Outcome.Taken.class);
    }

    private void close(CallbackId id, ContactId contact, String outcome) {
        transaction.executeWithoutResult(status -> desk.on(
                new DeskEvent.CallbackContactClosed(id, contact, outcome, clock.instant())));
    }

    private ContactId contactOf(CallbackId id) {
        return new ContactId(jdbc.sql("select contact_id from callback where id = ?").param(id.value())
                .query(Long.class).single());
    }

    private CallbackRow only() {
        List<CallbackRow> rows = list.read(new CallbackList.Wish(CallbackList.Kind.OPEN, null, customer.value(), null,
                null, null, 10)).items();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private int timer(CallbackId id) {
        return jdbc.sql("select timer from callback where id = ?").param(id.value()).query(Integer.class).single();
    }

    private String outcome(CallbackId id) {
        return list.find(id).orElseThrow().callback().outcome();
    }

    private int contacts(long callback) {
        return jdbc.sql("select count(*) from contact where callback_id = ?").param(callback).query(Integer.class).single();
    }
}
