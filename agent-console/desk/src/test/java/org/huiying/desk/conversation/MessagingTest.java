package org.huiying.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.huiying.desk.DeskApp;
import org.huiying.desk.agent.Role;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.desk.reach.ReachView;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.DeliveryReports;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.standin.StandIn;
import org.huiying.standin.message.Fate;
import org.huiying.standin.message.Files;
import org.huiying.standin.message.Message;
import org.huiying.standin.time.SteppedTimeline;
import org.huiying.standin.webhook.Treatment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer writes from his phone, and an agent answers. */
@WithMessaging
class MessagingTest {

    private static final AtomicInteger CUSTOMERS = new AtomicInteger();

    /** Somebody else in each test: who just wrote is remembered for a moment. */
    private final String phone = "+86138001%05d".formatted(CUSTOMERS.incrementAndGet());
    private final String whatsApp = "whatsapp:" + phone;
    private static final StaffMember LINA = new StaffMember(1, "lina", "李娜", Set.of(Role.AGENT));
    private static final byte[] PICTURE = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired private StandIn twilio;
    @Autowired private SteppedTimeline timeline;
    @Autowired private AgentSays says;
    @Autowired private OutboxSender sender;
    @Autowired private FileFetcher fetcher;
    @Autowired private Retrying retrying;
    @Autowired private DeliveryReports reports;
    @Autowired private Marks marks;
    @Autowired private MessageStore store;
    @Autowired private JdbcClient jdbc;

    private ConversationId conversation = new ConversationId(1);

    @BeforeEach
    void customerWroteAndLinaTookIt() {
        DeskApp.fill(jdbc);
        twilio.forget();
    }

    @AfterEach
    void everyRequestWasAllowed() {
        assertThat(twilio.violations()).isEmpty();
    }

    private void customerWrites(String from, String words) {
        twilio.messages().receive(from, words, List.of());
        goOn();
    }

    private void begins(String from) {
        customerWrites(from, "热水器漏水");
        conversation = new ConversationId(jdbc.sql("select max(id) from conversation").query(Long.class).single());
        jdbc.sql("update conversation set owner_agent_id = 1 where id = ?").param(conversation.value()).update();
    }

    private void goOn() {
        timeline.pass(Duration.ofSeconds(3), twilio.webhooks()::settle);
        sender.send();
        timeline.pass(Duration.ofSeconds(3), twilio.webhooks()::settle);
        sender.send();
        timeline.pass(Duration.ofSeconds(3), twilio.webhooks()::settle);
    }

    private Appended reply(String words) {
        Appended appended = says.say(LINA, conversation, new AgentSays.Words(UUID.randomUUID(), "TEXT", words, null, null)).join();
        goOn();
        return appended;
    }

    private MessageView last() {
        return store.before(conversation, Long.MAX_VALUE, 1).getLast();
    }

    private List<String> reached(String number) {
        return twilio.messages().with(number).stream().filter(one -> one.to().equals(number)).map(Message::body).toList();
    }

    private ReachView reach() {
        ReachView view = marks.reach(conversation);
        assertThat(view).isNotNull();
        return view;
    }

    private static void assertRejected(Appended appended, String code) {
        assertThat(appended).isInstanceOfSatisfying(Appended.Rejected.class,
                rejected -> assertThat(rejected.code()).isEqualTo(code));
    }

    @Test
    void aReplyArrivesAndItsSenderSeesHowFarItHasCome() {
        begins(phone);
        reply("请先关闭进水阀");
        assertThat(reached(phone)).containsExactly("请先关闭进水阀");
        assertThat(last().delivery()).isEqualTo(new MessageView.Delivery("DELIVERED", null, null));
        assertThat(jdbc.sql("select data ->> 'state' from live_event where type = 'delivery' order by seq")
                .query(String.class).list()).containsExactly("QUEUED", "SENT", "DELIVERED");
    }

    @Test
    void whatFailedIsSentAgainAsTheSameMessage() {
        begins(phone);
        twilio.messages().fate(phone, Fate.undelivered(30003));
        reply("请先关闭进水阀");
        MessageView failed = last();
        assertThat(failed.delivery()).isEqualTo(new MessageView.Delivery("FAILED", "未送达：对方手机关机或无信号",
                "Not delivered: The phone is switched off or out of reach"));
        long messages = jdbc.sql("select count(*) from message").query(Long.class).single();

        twilio.messages().fate(phone, Fate.ARRIVES);
        retrying.retry(LINA, conversation, failed.seq());
        retrying.retry(LINA, conversation, failed.seq());
        goOn();
        assertThat(last().delivery()).isEqualTo(new MessageView.Delivery("DELIVERED", null, null));
        assertThat(jdbc.sql("select count(*) from message").query(Long.class).single()).isEqualTo(messages);
        assertThat(reached(phone)).hasSize(2);
    }

    @Test
    void whatIsToldLateOfAnEarlierRoundDoesNotTouchTheNewOne() {
        begins(phone);
        twilio.messages().fate(phone, Fate.failed(30008));
        twilio.webhooks().faults().next("message-status", Treatment.doubled(Duration.ofSeconds(60)));
        reply("请先关闭进水阀");
        long seq = last().seq();
        twilio.messages().fate(phone, Fate.ARRIVES);
        retrying.retry(LINA, conversation, seq);
        goOn();
        timeline.pass(Duration.ofSeconds(90), twilio.webhooks()::settle);
        assertThat(last().delivery()).isEqualTo(new MessageView.Delivery("DELIVERED", null, null));
    }

    @Test
    void onlyWhoOwnsTheConversationSendsAgain() {
        begins(phone);
        twilio.messages().fate(phone, Fate.failed(30008));
        reply("您好");
        StaffMember wang = new StaffMember(2, "wang", "王强", Set.of(Role.AGENT));
        assertThatThrownBy(() -> retrying.retry(wang, conversation, last().seq())).isInstanceOf(Refused.class);
    }

    @Test
    void aLongReplyGoesOutInPartsAndIsAsFarAsTheLastOfThem() {
        begins(phone);
        String text = "请先关闭电源，等五分钟再打开。".repeat(200);
        reply(text);
        assertThat(reached(phone)).hasSize(2);
        assertThat(String.join("", reached(phone))).isEqualTo(text);
        assertThat(last().delivery()).isEqualTo(new MessageView.Delivery("DELIVERED", null, null));
        assertThat(last().text()).isEqualTo(text);
    }

    @Test
    void oneFailedPartIsAFailureAndOnlyItIsSentAgain() {
        begins(phone);
        says.say(LINA, conversation, new AgentSays.Words(UUID.randomUUID(), "TEXT", "请先关闭电源，等五分钟再打开。".repeat(200), null, null)).join();
        sender.send();
        twilio.messages().fate(phone, Fate.undelivered(30005));
        goOn();
        assertThat(last().delivery()).isNotNull().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo("FAILED");
            assertThat(delivery.why()).startsWith("第 2 条：");
        });
        twilio.messages().fate(phone, Fate.ARRIVES);
        retrying.retry(LINA, conversation, last().seq());
        goOn();
        assertThat(reached(phone)).hasSize(3);
        assertThat(last().delivery()).isEqualTo(new MessageView.Delivery("DELIVERED", null, null));
    }

    @Test
    void whoHasOptedOutGetsNothingUntilHeOptsInAgain() {
        begins(phone);
        customerWrites(phone, "退订");
        assertThat(reach().optedOutAt()).isNotNull();
        assertThat(reached(phone)).singleElement().asString().startsWith("您已退订");
        assertRejected(reply("那先这样"), "opted-out");
        customerWrites(phone, "恢复");
        assertThat(reach().optedOutAt()).isNull();
        assertThat(reply("好的")).isInstanceOf(Appended.Stored.class);
        assertThat(reached(phone)).contains("好的");
    }

    @Test
    void aReplyOnItsWayWhenTheCustomerOptsOutIsNotSent() {
        begins(phone);
        says.say(LINA, conversation, new AgentSays.Words(UUID.randomUUID(), "TEXT", "促销短信", null, null)).join();
        twilio.messages().receive(phone, "TD", List.of());
        goOn();
        assertThat(reached(phone)).doesNotContain("促销短信");
        assertThat(store.before(conversation, Long.MAX_VALUE, 9)).anySatisfy(message ->
                assertThat(message.delivery()).isEqualTo(new MessageView.Delivery("FAILED", "客户已退订，消息没有发出",
                        "The customer has opted out; it was not sent")));
    }

    @Test
    void anOptOutAloneTroublesNobody() {
        customerWrites(phone, "TD");
        assertThat(jdbc.sql("select count(*) from contact").query(Long.class).single()).isZero();
        assertThat(reached(phone)).hasSize(1);
        customerWrites(phone, "热水器漏水");
        assertThat(jdbc.sql("select count(*) from contact").query(Long.class).single()).isOne();
    }

    @Test
    void aPictureIsTakenInAtOnceAndShownWhenItIsHere() {
        begins(phone);
        twilio.messages().receive(phone, "", List.of(new Files.File("image/png", PICTURE)));
        goOn();
        assertThat(last().data()).containsEntry("file", "COMING");
        fetcher.fetch();
        assertThat(last().kind()).isEqualTo("IMAGE");
        assertThat(last().attachment()).isNotNull().satisfies(picture -> assertThat(picture.type()).isEqualTo("image/png"));
        assertThat(last().data()).isEmpty();
        fetcher.fetch();
        assertThat(jdbc.sql("select count(*) from attachment").query(Long.class).single()).isOne();
    }

    @Test
    void aPictureIsKeptWithoutWhatHidesBehindIt() {
        begins(phone);
        byte[] secret = "GPS 30.2501 120.1650".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] more = java.util.Arrays.copyOf(PICTURE, PICTURE.length + secret.length);
        System.arraycopy(secret, 0, more, PICTURE.length, secret.length);
        twilio.messages().receive(phone, "", List.of(new Files.File("image/png", more)));
        goOn();
        fetcher.fetch();
        assertThat(last().kind()).isEqualTo("IMAGE");
        assertThat(jdbc.sql("select content from attachment").query(byte[].class).single()).isEqualTo(PICTURE);
    }

    @Test
    void whatClaimsToBeAPictureIsWhatItsBytesSay() {
        begins(phone);
        twilio.messages().receive(phone, "", List.of(new Files.File("image/png", "<script>".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        goOn();
        fetcher.fetch();
        assertThat(last().kind()).isEqualTo("FILE");
        assertThat(last().attachment()).isNotNull()
                .satisfies(file -> assertThat(file.type()).isEqualTo("application/octet-stream"));
    }

    @Test
    void aFileThatIsGoneSaysSo() {
        begins(phone);
        twilio.messages().receive(phone, "", List.of(new Files.File("image/png", PICTURE)));
        goOn();
        twilio.messages().files().forget();
        fetcher.fetch();
        assertThat(last().data()).containsEntry("file", "GONE");
    }

    @Test
    void whatTwilioTellsThreeTimesIsOneMessage() {
        begins(phone);
        twilio.webhooks().faults().next("/sms", new Treatment(Collections.nCopies(3, Duration.ZERO)));
        customerWrites(phone, "型号是 KFR-35");
        assertThat(jdbc.sql("select count(*) from message where text = '型号是 KFR-35'").query(Long.class).single()).isOne();
    }

    @Test
    void onWhatsAppTheAgentSeesHowLongSheMayAnswer() {
        begins(whatsApp);
        assertThat(reach().windowed()).isTrue();
        assertThat(reach().until()).isNotNull().isAfter(timeline.now().plus(Duration.ofHours(23)));
        reply("请先关闭进水阀");
        assertThat(last().delivery()).isEqualTo(new MessageView.Delivery("READ", null, null));
    }

    @Test
    void whenTheWindowIsOverOnlyATemplateIsTaken() {
        begins(whatsApp);
        jdbc.sql("update address_reach set window_until = now() - interval '1 minute'").update();
        assertRejected(reply("您好"), "window-closed");
        Appended filled = says.say(LINA, conversation, new AgentSays.Words(UUID.randomUUID(), "TEMPLATE", null, null, null,
                MessagingSite.TEMPLATE, List.of("张三"))).join();
        assertThat(filled).isInstanceOf(Appended.Stored.class);
        goOn();
        assertThat(last().text()).isEqualTo("您好张三，您的维修单有新进展。");
        assertThat(reached(whatsApp)).contains("您好张三，您的维修单有新进展。");
    }

    @Test
    void aTemplateThatAnAdministratorHasEnteredIsSentUntilItIsTurnedOff() {
        String entered = "HXfedcba9876543210fedcba9876543210";
        twilio.messages().approve(entered, "您好，师傅{{1}}上门。");
        begins(whatsApp);
        jdbc.sql("truncate message_template").update();
        jdbc.sql("insert into message_template (provider_id, name, language, body) values (?, '上门', 'zh_CN', ?)")
                .params(entered, "您好，师傅{{1}}上门。").update();
        var words = new AgentSays.Words(UUID.randomUUID(), "TEMPLATE", null, null, null, entered, List.of("明天上午"));
        assertThat(says.say(LINA, conversation, words).join()).isInstanceOf(Appended.Stored.class);
        goOn();
        assertThat(reached(whatsApp)).contains("您好，师傅明天上午上门。");
        jdbc.sql("update message_template set enabled = false").update();
        assertThatThrownBy(() -> says.say(LINA, conversation, words)).isInstanceOf(Refused.class);
    }

    @Test
    void whatAProviderHasNoRoomForIsSentInTheNextWindowAsTheSameMessage() {
        begins(whatsApp);
        twilio.messages().fate(whatsApp, Fate.undelivered(63016));
        reply("请先关闭进水阀");
        MessageView failed = last();
        assertThat(failed.delivery()).isNotNull().satisfies(delivery -> assertThat(delivery.why()).contains("24 小时"));
        assertThat(reach().until()).isNotNull().isBefore(timeline.now().plusSeconds(60));
        assertRejected(reply("您好"), "window-closed");
        assertThatThrownBy(() -> retrying.retry(LINA, conversation, failed.seq())).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.code()).isEqualTo("window-closed"));

        twilio.messages().fate(whatsApp, Fate.ARRIVES);
        customerWrites(whatsApp, "还在吗");
        retrying.retry(LINA, conversation, failed.seq());
        goOn();
        assertThat(store.one(conversation, failed.seq()).delivery()).isEqualTo(new MessageView.Delivery("DELIVERED", null, null));
        assertThat(jdbc.sql("select count(*) from message where author = 'AGENT' and kind = 'TEXT'").query(Long.class).single()).isOne();
    }

    @Test
    void noMessagesLeftIsSeenBeforeTheNextIsWritten() {
        begins(whatsApp);
        says.say(LINA, conversation, new AgentSays.Words(UUID.randomUUID(), "TEXT", "您好", null, null)).join();
        var none = new Delivery.Failed("45047", "可回复的条数已用完", "No messages are left", Delivery.Limit.NONE_LEFT);
        var part = new Deliveries.Part(conversation.value(), last().seq(), 1, 1);
        reports.report(part.id(), none);
        assertThat(reach().left()).isZero();
        assertRejected(reply("还有一件事"), "no-messages-left");
        assertThat(jdbc.sql("select data ->> 'left' from live_event where type = 'reach' order by seq desc limit 1").query(String.class).single())
                .isEqualTo("0");
    }

    @Test
    void whatIsToldLateTakesNothingFromWhoHasWrittenSince() {
        begins(whatsApp);
        says.say(LINA, conversation, new AgentSays.Words(UUID.randomUUID(), "TEXT", "您好", null, null)).join();
        var part = new Deliveries.Part(conversation.value(), last().seq(), 1, 1);
        jdbc.sql("update outbox set first_tried_at = now() - interval '1 minute'").update();
        twilio.messages().receive(whatsApp, "在的", List.of());
        timeline.pass(Duration.ofSeconds(3), twilio.webhooks()::settle);
        reports.report(part.id(), new Delivery.Failed("63016", "已超过 24 小时", "More than 24 hours", Delivery.Limit.WINDOW_CLOSED));
        assertThat(reach().until()).isNotNull().isAfter(timeline.now().plus(Duration.ofHours(23)));
    }

    @Test
    void oneNumberIsOneCustomerOnTextAndWhatsApp() {
        begins(phone);
        begins(whatsApp);
        assertThat(jdbc.sql("select count(distinct customer_id) from conversation").query(Long.class).single()).isOne();
        assertThat(jdbc.sql("select count(*) from conversation").query(Long.class).single()).isEqualTo(2);
    }
}
