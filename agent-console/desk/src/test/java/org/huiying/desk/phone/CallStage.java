package org.huiying.desk.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.huiying.desk.agent.Role;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.conversation.Ending;
import org.huiying.desk.problem.Refused;
import org.huiying.desk.routing.AgentStates;
import org.huiying.desk.routing.RoutingEvents;
import org.huiying.desk.routing.RoutingSettings;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.standin.StandIn;
import org.huiying.standin.call.CallState;
import org.huiying.standin.call.Direction;
import org.huiying.standin.call.Heard;
import org.huiying.standin.time.SteppedTimeline;
import org.huiying.standin.webhook.Webhook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of a scenario: callers and agents with their telephones, and what they see. Only scenarios import it. */
class CallStage {

    private static final Map<String, AgentId> AGENTS = Map.of("lina", new AgentId(1), "wang", new AgentId(2), "zhou", new AgentId(3));
    private static final String CUSTOMER = "+8613700137000";
    private static final Map<String, String> PHONES =
            Map.of("zhou", "+8613900000003", "lina", "+8613900000001", "wang", "+8613900000002", "outside", "+8675566667777", "customer", CUSTOMER);
    private static final int LOOKS_TO_SETTLE = 4;

    /** What the desk does in a scenario. */
    record Desk(CallControl control, RoutingEvents routing, AgentStates states, RoutingSettings settings, Ending ending,
                Clock clock, Phones phones) {}

    /** What an agent's page does with a call. */
    record Phones(CallSteps steps, CallDesk desk, CallViews views, CallNews news, RecordingApi recordings,
                  RecordingKeeping keeping, OutgoingDesk outgoing, Permits permits, Supervision supervision,
                  AgentDevices devices, PhoneEvents events, WorkingOff work) {}

    /** Whether customers may be called, as the rules of the house would say. */
    static class Permits implements CallingRules {

        private volatile boolean permitted = true;

        @Override
        public Optional<Denied> denies(ConversationId conversation, Instant at) {
            return permitted ? Optional.empty() : Optional.of(new Denied("现在不是可以致电客户的时间", "Not now"));
        }
    }

    /** One of her steps. */
    interface Control {
        CallId take(CallSteps steps, StaffMember me, ConversationId matter);
    }

    final StandIn standIn;
    private final SteppedTimeline timeline;
    final Desk desk;
    private final JdbcClient jdbc;
    private final Rest rest;
    private final TransactionTemplate transaction;
    private final Map<String, String> callers = new LinkedHashMap<>();
    private int said;

    CallStage(StandIn standIn, SteppedTimeline timeline, Desk desk, JdbcClient jdbc, TransactionTemplate transaction) {
        this.standIn = standIn;
        this.timeline = timeline;
        this.desk = desk;
        this.jdbc = jdbc;
        this.rest = new Rest(standIn, jdbc);
        this.transaction = transaction;
    }

    void begin() {
        standIn.forget();
        callers.clear();
        permits(true);
    }

    void calls(String who, String number) {
        callers.put(who, standIn.call(number));
        rests();
    }

    /** The call of a caller, or the latest to an agent's phone. */
    String call(String who) {
        String phone = PHONES.get(who);
        String page = AGENTS.containsKey(who) ? AgentDevices.browser(AGENTS.get(who)).written() : "";
        return phone == null ? callers.get(who) : standIn.network().calls().stream()
                .filter(one -> one.direction() == Direction.OUTBOUND_API && (one.to().equals(phone) || one.to().equals(page)))
                .reduce((earlier, later) -> later).map(CallState::sid)
                .orElseThrow(() -> new AssertionError("nobody has called " + who));
    }

    String status(String who) {
        return standIn.network().find(call(who)).orElseThrow().status().word();
    }

    void rests() {
        rest.take();
    }

    void passes(int seconds) {
        timeline.pass(Duration.ofSeconds(seconds), this::rests);
    }

    /** The server compares calls with contacts. */
    void looks() {
        desk.control().look();
        desk.phones().keeping().fetch();
        passes(0);
    }

    void online(String agent) {
        transaction.executeWithoutResult(status -> desk.states().change(AGENTS.get(agent), Presence.ONLINE, null));
    }

    void away(String agent) {
        transaction.executeWithoutResult(status -> desk.states().change(AGENTS.get(agent), Presence.AWAY, "meal"));
    }

    void losesHerPhone(String agent) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update agent set phone = null where id = ?").param(AGENTS.get(agent).value()).update();
            desk.settings().agentChanged(AGENTS.get(agent));
        });
    }

    /** She takes the offer in the console. */
    void accepts(String agent) {
        awaitContact("OFFERED");
        RoutingEvent accepted = jdbc.sql("select contact_id, offer, agent_id from contact_offer where agent_id = ?")
                .param(AGENTS.get(agent).value())
                .query((row, n) -> new RoutingEvent.OfferAccepted(desk.clock().instant(), new ContactId(row.getLong(1)),
                        row.getInt(2), new AgentId(row.getLong(3)))).single();
        transaction.executeWithoutResult(status -> desk.routing().post(accepted));
        awaitContact("ACTIVE");
    }

    /** Her page listens, or does not any more. */
    void softphone(String agent, boolean listens) {
        if (listens) {
            desk.phones().devices().listens(AGENTS.get(agent));
        } else {
            jdbc.sql("update phone_softphone set heard_at = heard_at - interval '2 minutes'").update();
        }
    }

    void supervises(Supervision.Mode mode) {
        jdbc.sql("update agent set phone = '13900000003' where id = 3").update();
        desk.phones().desk().done(() -> desk.phones().supervision().supervise(member("zhou"), matter(), mode));
        looks();
    }

    void leavesTheLine() {
        desk.phones().desk().done(() -> desk.phones().supervision().leave(member("zhou"), matter()));
        looks();
    }

    void takesOver() {
        transaction.executeWithoutResult(status -> desk.routing().post(new RoutingEvent.ContactTakenOver(desk.clock().instant(),
                new ContactId((Long) contact().get("id")), AGENTS.get("zhou"), new AgentId((Long) contact().get("agent_id")))));
        awaitAgent("zhou");
        looks();
    }

    private StaffMember member(String agent) {
        return agent.equals("zhou") ? new StaffMember(3, agent, agent, Set.of(Role.SUPERVISOR)) : new StaffMember(AGENTS.get(agent).value(), agent, agent, Set.of(Role.AGENT));
    }

    private ConversationId matter() {
        return new ConversationId((Long) contact().get("conversation_id"));
    }

    void control(String agent, Control control) {
        desk.phones().desk().done(() -> control.take(desk.phones().steps(), member(agent), matter()));
        looks();
    }

    void brings(String agent, String whom, boolean completes) {
        AgentId colleague = AGENTS.get(whom);
        CallSteps.Third third = desk.phones().desk().whom(colleague == null ? null : colleague.value(),
                colleague == null ? PHONES.get(whom) : null, completes);
        control(agent, (steps, me, matter) -> steps.bring(me, matter, third));
        passes(1);
    }

    /** From the customer's record, in a conversation of its own. */
    void callsOut(String agent) {
        transaction.executeWithoutResult(status -> {
            long customer = jdbc.sql("insert into customer (name, created_at) values ('王女士', now()) returning id").query(Long.class).single();
            desk.phones().outgoing().toCustomer(member(agent), customer, new PhoneNumber(CUSTOMER), "外呼");
        });
        awaitAgent(agent);
        looks();
    }

    void callsAgain(String agent) {
        desk.phones().desk().done(() -> desk.phones().outgoing().within(member(agent), matter(), new PhoneNumber(CUSTOMER)));
        looks();
    }

    void permits(boolean permitted) {
        desk.phones().permits().permitted = permitted;
    }

    long dialled(String who) {
        return standIn.network().calls().stream().filter(one -> one.direction() == Direction.OUTBOUND_API
                && one.to().equals(PHONES.get(who))).count();
    }

    String outcome() {
        return jdbc.sql("select outcome from phone_call where placed_by is not null order by arrived_at desc limit 1")
                .query(String.class).single();
    }

    void sendsKeys(String agent, String keys) {
        desk.phones().desk().press(() -> desk.phones().steps().keypad(member(agent), matter()), keys);
        rests();
    }

    void mayNot(String agent, String what, String whom) {
        assertThatThrownBy(() -> {
            switch (what) {
                case "complete" -> control(agent, CallSteps::complete);
                case "swap" -> control(agent, CallSteps::swap);
                case "join" -> control(agent, CallSteps::join);
                case "hold" -> control(agent, (steps, me, matter) -> steps.hold(me, matter, true));
                default -> brings(agent, whom, false);
            }
        }).isInstanceOf(Refused.class);
    }

    /** Whether what one says comes to the other's ear. */
    boolean hears(String who, String whom) {
        String words = "第 " + ++said + " 句";
        standIn.network().say(call(whom), words);
        return heard(who).contains(words);
    }

    void awaitAgent(String agent) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(contact()).containsEntry("agent_id", AGENTS.get(agent).value()).containsEntry("state", "ACTIVE"));
    }

    /** What a page that is opened now shows of the call; the events of the topic have led to the same. */
    String page() {
        CallNews.Told told = desk.phones().news().now(desk.phones().views().lastOf(matter()).orElseThrow());
        return String.valueOf(told.call());
    }

    void endsTheTalk() {
        transaction.executeWithoutResult(status ->
                desk.ending().talk(new ConversationId((Long) contact().get("conversation_id"))));
    }

    void handsBackToTheQueue() {
        Map<String, Object> row = contact();
        transaction.executeWithoutResult(status -> desk.routing().post(new RoutingEvent.TransferredToQueue(
                desk.clock().instant(), new ContactId((Long) row.get("id")), new AgentId((Long) row.get("agent_id")),
                new QueueId((Long) row.get("queue_id")))));
    }

    void announcesEvery(int seconds) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update queue set announce_seconds = ? where id = 1").param(seconds).update();
            desk.settings().queueChanged(new QueueId(1));
        });
    }

    void closes() {
        jdbc.sql("update queue set hours = '{\"days\": {\"MONDAY\": [\"03:00-03:01\"]}, \"holidays\": \"IGNORED\"}'").update();
    }

    /** As if so much time had gone by at the server since it heard anything. */
    void silence() {
        jdbc.sql("update phone_call set heard_at = heard_at - interval '2 minutes', asked_at = asked_at - interval '2 minutes', quiet_until = quiet_until - interval '2 minutes'").update();
        jdbc.sql("update phone_leg set heard_at = heard_at - interval '2 minutes', next_at = next_at - interval '2 minutes', ended_at = ended_at - interval '2 minutes'").update();
    }

    Map<String, Object> contact() {
        return jdbc.sql("select * from contact order by id desc limit 1").query().singleRow();
    }

    void awaitContact(String state) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(contact()).containsEntry("state", state));
    }

    void awaitPosition(int position) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(contact()).containsEntry("position", position));
    }

    /** Whether a webhook about a call, connection, room and recording that nobody knows is answered well. */
    boolean unknown(String path) {
        Map<String, String> form = Map.of("CallSid", "CA" + "0".repeat(32), "CallStatus", "completed", "From", "+8613600136000",
                "Digits", "1", "RecordingSid", "RE" + "0".repeat(32), "RecordingStatus", "completed", "RecordingDuration", "3",
                "QueueResult", "hangup", "AnsweredBy", "human");
        AtomicBoolean good = new AtomicBoolean();
        standIn.webhooks().send(new Webhook(URI.create(PhoneSite.PUBLIC_URL + "/hooks/twilio/voice" + path), "nobody", form),
                answer -> good.set(answer.isGood()));
        rests();
        return good.get();
    }

    String language() {
        return jdbc.sql("select language from customer order by id desc limit 1").query(String.class).single();
    }

    long contacts() {
        return jdbc.sql("select count(*) from contact").query(Long.class).single();
    }

    List<String> noted() {
        return jdbc.sql("select text from message where author = 'SYSTEM' order by conversation_id, seq").query(String.class).list();
    }

    List<String> heard(String who) {
        return standIn.network().heard(call(who), 0).stream().filter(one -> one.kind() != Heard.Kind.LINE).map(Heard::text).toList();
    }

    List<String> line(String who) {
        return standIn.network().heard(call(who), 0).stream().filter(one -> one.kind() == Heard.Kind.LINE).map(Heard::text).toList();
    }

    /** @param who an agent, or zhou, the supervisor */
    boolean plays(String who) {
        StaffMember member = member(who);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(member, "",
                who.equals("zhou") ? "ROLE_SUPERVISOR" : "ROLE_AGENT"));
        try {
            String recording = jdbc.sql("select sid from phone_recording order by recorded_at desc limit 1").query(String.class).single();
            return desk.phones().recordings().play(member, recording).getStatusCode().is2xxSuccessful();
        } catch (Refused e) {
            return false;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    void ages(int days) {
        jdbc.sql("update phone_recording set recorded_at = recorded_at - make_interval(days => ?)").param(days).update();
        desk.phones().keeping().remove();
    }

    long recordingsAtProvider() {
        return jdbc.sql("select sid from phone_recording").query(String.class).list().stream()
                .filter(sid -> standIn.network().board().recording(sid).isPresent()).count();
    }

    long audited(String action) {
        return jdbc.sql("select count(*) from audit_log where action = ?").param(action).query(Long.class).single();
    }

    long recordingsKept() {
        return jdbc.sql("select count(*) from phone_recording where sound is not null").query(Long.class).single();
    }

    /** No call, conference or connection is left on either side, and no request was against the rules. */
    void leavesNothing() {
        for (int i = 0; i < LOOKS_TO_SETTLE; i++) {
            looks();
        }
        assertThat(standIn.network().calls()).allSatisfy(call -> assertThat(call.status().isOver()).isTrue());
        assertThat(standIn.network().board().conferences()).allSatisfy(room -> assertThat(room.status()).isEqualTo("completed"));
        assertThat(jdbc.sql("select sid from phone_call where ended_at is null").query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("select id from phone_leg where state <> 'ENDED' or hang_up").query(Long.class).list()).isEmpty();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(jdbc.sql("""
                select id from contact where channel = 'PHONE' and state in ('WAITING', 'OFFERED', 'ACTIVE')""")
                .query(Long.class).list()).isEmpty());
        assertThat(standIn.violations()).isEmpty();
    }
}
