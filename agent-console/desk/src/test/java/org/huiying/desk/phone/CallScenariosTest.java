package org.huiying.desk.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.huiying.desk.DeskApp;
import org.huiying.desk.conversation.Ending;
import org.huiying.desk.routing.AgentStates;
import org.huiying.desk.routing.RoutingEvents;
import org.huiying.desk.routing.RoutingSettings;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.testing.TestStores;
import org.huiying.testing.twilio.FakeTwilio;
import org.huiying.testing.twilio.SignedWebhooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls from the first ring to the end, with the real router; only the provider is a stand-in. */
@SpringBootTest(classes = {DeskApp.class, PhoneSite.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"huiying.twilio.account-sid=" + FakeTwilio.ACCOUNT, "huiying.twilio.auth-token=" + FakeTwilio.TOKEN,
            "huiying.twilio.public-url=" + PhoneSite.PUBLIC_URL, "huiying.twilio.voice-from=" + Caller.HOTLINE})
@ContextConfiguration(initializers = TestStores.class)
class CallScenariosTest {

    private static final AgentId LINA = new AgentId(1);
    private static final AgentId WANG = new AgentId(2);

    @LocalServerPort int port;
    @Autowired FakeTwilio twilio;
    @Autowired CallControl control;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired RoutingEvents routing;
    @Autowired AgentStates states;
    @Autowired RoutingSettings settings;
    @Autowired Ending ending;
    @Autowired Clock clock;
    private SignedWebhooks webhooks;

    @BeforeEach
    void begin() {
        DeskApp.fill(jdbc);
        twilio.forget();
        webhooks = new SignedWebhooks(PhoneSite.PUBLIC_URL, "http://127.0.0.1:" + port);
    }

    @AfterEach
    void everyRequestWasAllowed() {
        assertThat(twilio.violations()).isEmpty();
    }

    private Caller caller(String number) {
        return new Caller(twilio, webhooks, number);
    }

    private AgentPhone agentPhone() {
        return new AgentPhone(twilio, webhooks);
    }

    private void online(AgentId agent) {
        transaction.executeWithoutResult(status -> states.change(agent, Presence.ONLINE, null));
    }

    private Map<String, Object> contact() {
        return jdbc.sql("select * from contact order by id desc limit 1").query().singleRow();
    }

    private void awaitContact(String state) {
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(contact()).containsEntry("state", state));
    }

    /** She takes the offer in the console. */
    private void accepts() {
        awaitContact("OFFERED");
        RoutingEvent accepted = jdbc.sql("select contact_id, offer, agent_id from contact_offer")
                .query((row, n) -> new RoutingEvent.OfferAccepted(clock.instant(), new ContactId(row.getLong(1)),
                        row.getInt(2), new AgentId(row.getLong(3)))).single();
        transaction.executeWithoutResult(status -> routing.post(accepted));
        awaitContact("ACTIVE");
    }

    private String status(String sid) {
        return twilio.calls().stream().filter(call -> call.get("sid").equals(sid)).findFirst().orElseThrow()
                .get("status").toString();
    }

    private List<String> linesSaid() {
        return jdbc.sql("select text from message where author = 'SYSTEM' order by conversation_id, seq")
                .query(String.class).list();
    }

    /** A caller and an agent who talk. */
    private record Talk(Caller caller, AgentPhone agent) {}

    private Talk talk(String number) {
        Caller caller = caller(number);
        caller.calls();
        online(LINA);
        accepts();
        control.look();
        AgentPhone agent = agentPhone();
        agent.isPickedUp();
        agent.presses("1");
        control.look();
        caller.isMoved();
        return new Talk(caller, agent);
    }

    @Test
    void callerIsGreetedWaitsAndTalksWithTheAgentWhoPressedOne() {
        Caller caller = caller("+8613800138000");
        assertThat(caller.calls()).contains("language=\"zh-CN\"", "欢迎致电", "<Enqueue",
                "waitUrl=\"https://cc.example.cn/hooks/twilio/voice/wait\"");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(contact().get("position")).isEqualTo(1));
        assertThat(caller.waits()).contains("您是下一位", "请按 1", "<Gather");
        online(LINA);
        accepts();
        control.look();
        AgentPhone agent = agentPhone();
        assertThat(agent.number).isEqualTo("+8613900000001");
        assertThat(agent.isPickedUp()).contains("接听请按 1");
        String room = agent.presses("1");
        assertThat(room).contains("<Conference", "endConferenceOnExit=\"true\"");
        control.look();
        assertThat(twilio.asked().getLast().path()).endsWith("/Calls/" + caller.sid + ".json");
        assertThat(twilio.asked().getLast().first("Url")).isEqualTo("https://cc.example.cn/hooks/twilio/voice/next");
        assertThat(conference(caller.isMoved())).isEqualTo(conference(room));

        caller.hangsUp();
        awaitContact("WRAPPING");
        control.look();
        assertThat(status(agent.sid)).isEqualTo("completed");
        assertThat(linesSaid()).contains("客户已挂断");
        assertThat(jdbc.sql("select value from customer_identity where kind = 'PHONE'").query(String.class).list())
                .containsExactly("+8613800138000");
    }

    @Test
    void callerHearsHisPlaceAsOftenAsTheQueueSays() {
        announcesEvery(40);
        Caller caller = caller("+8613800138090");
        caller.calls();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(contact().get("position")).isEqualTo(1));
        assertThat(caller.waits()).contains("您是下一位", "timeout=\"40\"");
        caller.hangsUpWaiting();

        announcesEvery(0);
        Caller other = caller("+8613800138091");
        other.calls();
        assertThat(other.waits()).contains("客服正忙", "timeout=\"30\"").doesNotContain("您是下一位");
        other.hangsUpWaiting();
    }

    private void announcesEvery(int seconds) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update queue set announce_seconds = ? where id = 1").param(seconds).update();
            settings.queueChanged(new QueueId(1));
        });
    }

    private static String conference(String twiml) {
        return twiml.replaceAll("(?s).*>(contact-[0-9-]+)</Conference>.*", "$1");
    }

    @Test
    void agentWhoHangsUpEndsTheTalk() {
        Talk talk = talk("+8613800138001");
        talk.agent().isOver("completed");
        assertThat(talk.caller().isAlone()).contains("感谢您的来电", "<Hangup/>");
        awaitContact("WRAPPING");
        assertThat(linesSaid()).contains("客服已挂断");
    }

    @Test
    void talkThatIsEndedInTheConsoleEndsOnBothPhones() {
        Talk talk = talk("+8613800138002");
        transaction.executeWithoutResult(status ->
                ending.talk(new ConversationId((Long) contact().get("conversation_id"))));
        control.look();
        assertThat(status(talk.agent().sid)).isEqualTo("completed");
        assertThat(twilio.asked()).anySatisfy(asked -> assertThat(asked.first("Url")).endsWith("/next"));
        assertThat(talk.caller().isMoved()).contains("感谢您的来电");
        talk.agent().isOver("completed");
        talk.caller().hangsUp();
        assertThat(linesSaid()).doesNotContain("客户已挂断", "客服已挂断");
    }

    @Test
    void callerWhoHangsUpWhileWaitingIsMissed() {
        Caller caller = caller("+8613800138003");
        caller.calls();
        caller.hangsUpWaiting();
        assertThat(contact()).containsEntry("state", "CLOSED").containsEntry("outcome", "ABANDONED");
    }

    @Test
    void callerWhoHangsUpWhileTheAgentsPhoneRingsIsMissedAndItStopsRinging() {
        Caller caller = caller("+8613800138004");
        caller.calls();
        online(LINA);
        accepts();
        control.look();
        AgentPhone agent = agentPhone();
        caller.hangsUpWaiting();
        assertThat(contact()).containsEntry("state", "CLOSED").containsEntry("outcome", "ABANDONED");
        control.look();
        assertThat(status(agent.sid)).isEqualTo("completed");
        assertThat(agent.presses("1")).contains("客户已经挂断");
    }

    @Test
    void callerWhoPressesOneIsCalledBackAndKeepsHisPlace() {
        Caller caller = caller("+8613800138005");
        caller.calls();
        assertThat(caller.presses("1")).contains("<Leave/>");
        assertThat(caller.presses("1")).contains("<Leave/>");
        assertThat(caller.leavesTheLine()).contains("给您回电", "<Hangup/>");
        caller.hangsUp();
        assertThat(contact()).containsEntry("outcome", "CALLBACK");
        assertThat(linesSaid()).containsOnlyOnce("客户要求回电");
    }

    @Test
    void callerOutsideHoursHearsWhenWeOpenAndIsPromisedACallback() {
        jdbc.sql("""
                update queue set hours = '{"days": {"MONDAY": ["03:00-03:01"]}, "holidays": "IGNORED"}'""").update();
        Caller caller = caller("+8613800138006");
        assertThat(caller.calls()).contains("不在服务时间", "给您回电", "<Hangup/>");
        assertThat(caller.calls()).contains("不在服务时间");
        caller.hangsUp();
        assertThat(linesSaid()).containsOnlyOnce("客户要求回电");
        assertThat(jdbc.sql("select count(*) from contact").query(Long.class).single()).isZero();
    }

    @Test
    void callerIsOfferedToAnotherWhenTheAgentDoesNotPickUp() {
        Caller caller = caller("+8613800138007");
        caller.calls();
        online(LINA);
        accepts();
        Object since = contact().get("enqueued_at");
        control.look();
        AgentPhone agent = agentPhone();
        transaction.executeWithoutResult(status -> states.change(LINA, Presence.AWAY, "meal"));
        online(WANG);
        agent.isOver("no-answer");
        agent.isOver("no-answer");
        accepts();
        assertThat(contact()).containsEntry("agent_id", WANG.value()).containsEntry("enqueued_at", since);
        control.look();
        assertThat(agentPhone().number).isEqualTo("+8613900000002");
        assertThat(linesSaid()).containsOnlyOnce("坐席电话未接通，继续排队");
    }

    private void takePhoneFrom(AgentId agent) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update agent set phone = null where id = ?").param(agent.value()).update();
            settings.agentChanged(agent);
        });
    }

    @Test
    void agentWithoutAPhoneIsNotAskedToTakeACall() {
        takePhoneFrom(LINA);
        online(LINA);
        caller("+8613800138008").calls();
        online(WANG);
        accepts();
        assertThat(contact()).containsEntry("agent_id", WANG.value()).containsEntry("offer_no", 1);
    }

    @Test
    void agentWhoLosesHerPhoneGivesTheCallerBack() {
        caller("+8613800138016").calls();
        online(LINA);
        accepts();
        takePhoneFrom(LINA);
        control.look();
        awaitContact("WAITING");
        assertThat(twilio.asked()).isEmpty();
    }

    @Test
    void repeatedWebhooksChangeNothing() {
        Caller caller = caller("+8613800138009");
        caller.calls();
        assertThat(caller.calls()).contains("<Enqueue");
        assertThat(jdbc.sql("select count(*) from contact").query(Long.class).single()).isOne();
        caller.hangsUp();
        caller.hangsUpWaiting();
        assertThat(caller.isMoved()).contains("<Hangup/>");
        assertThat(caller.waits()).contains("<Leave/>");
        assertThat(linesSaid()).containsOnlyOnce("客户已挂断");
        assertThat(caller("+8613800138010").isMoved()).contains("<Hangup/>");
    }

    @Test
    void callWhoseEndWasNeverToldIsFoundOut() {
        Caller caller = caller("+8613800138011");
        caller.calls();
        twilio.setCall(caller.sid, "+8613800138011", Caller.HOTLINE, "completed");
        control.look();
        awaitContact("WAITING");
        jdbc.sql("update phone_call set heard_at = heard_at - interval '2 minutes'").update();
        control.look();
        assertThat(contact()).containsEntry("outcome", "ABANDONED");
    }

    @Test
    void ringingThatWasNeverHeardOfAgainIsFoundOut() {
        Caller caller = caller("+8613800138012");
        caller.calls();
        online(LINA);
        accepts();
        control.look();
        AgentPhone agent = agentPhone();
        twilio.setCall(agent.sid, Caller.HOTLINE, agent.number, "no-answer");
        jdbc.sql("update phone_leg set heard_at = heard_at - interval '1 minute'").update();
        control.look();
        assertThat(linesSaid()).contains("坐席电话未接通，继续排队");
    }

    @Test
    void dialWhoseAnswerWasLostIsNotRepeated() {
        Caller caller = caller("+8613800138013");
        caller.calls();
        online(LINA);
        accepts();
        twilio.setCall(twilio.sid("CA"), Caller.HOTLINE, "+8613900000002", "in-progress");
        int before = twilio.calls().size();
        twilio.breakOnce(true);
        control.look();
        jdbc.sql("update phone_leg set next_at = now() - interval '1 second'").update();
        control.look();
        assertThat(twilio.calls()).hasSize(before + 1);
        assertThat(agentPhone().isPickedUp()).contains("接听请按 1");
    }

    @Test
    void busyProviderIsAskedAgainLater() {
        Caller caller = caller("+8613800138014");
        caller.calls();
        online(LINA);
        accepts();
        int before = twilio.calls().size();
        twilio.busyOnce(30);
        control.look();
        control.look();
        assertThat(twilio.calls()).hasSize(before);
        jdbc.sql("update phone_leg set next_at = now() - interval '1 second'").update();
        control.look();
        assertThat(twilio.calls()).hasSize(before + 1);
    }

    @Test
    void hiddenNumberIsServedAndNotPromisedACallback() {
        Caller caller = caller("+266696687");
        assertThat(caller.calls()).contains("<Enqueue");
        assertThat(caller.waits()).doesNotContain("按 1");
        assertThat(jdbc.sql("select count(*) from customer where phone is null").query(Long.class).single()).isOne();
    }

    @Test
    void secondCallFromANumberIsToldThatTheFirstIsUnderWay() {
        Caller first = caller("+8613800138015");
        first.calls();
        Caller second = caller("+8613800138015");
        assertThat(second.calls()).contains("已有一通来电");
        second.hangsUp();
        awaitContact("WAITING");
        first.hangsUp();
        assertThat(contact()).containsEntry("outcome", "ABANDONED");
        assertThat(caller("+8613800138015").calls()).contains("<Enqueue");
    }
}
