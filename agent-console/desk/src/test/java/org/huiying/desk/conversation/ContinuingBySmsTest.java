package org.huiying.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.huiying.desk.DeskApp;
import org.huiying.desk.agent.Role;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.PreChat;
import org.huiying.gateway.contact.VisitorFeed;
import org.huiying.gateway.contact.VisitorId;
import org.huiying.gateway.contact.VisitorMessage;
import org.huiying.gateway.contact.VisitorNews;
import org.huiying.gateway.contact.Words;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.standin.StandIn;
import org.huiying.standin.message.Message;
import org.huiying.standin.time.SteppedTimeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer closes the website in the middle, and the talk goes on by text message. */
@WithMessaging
class ContinuingBySmsTest {

    private static final AtomicInteger CUSTOMERS = new AtomicInteger();
    private static final StaffMember LINA = new StaffMember(1, "lina", "李娜", Set.of(Role.AGENT));
    private static final StaffMember WANG = new StaffMember(2, "wang", "王强", Set.of(Role.AGENT));

    private final String phone = "+86138003%05d".formatted(CUSTOMERS.incrementAndGet());
    private final VisitorId visitor = new VisitorId(UUID.randomUUID());

    @Autowired private StandIn twilio;
    @Autowired private SteppedTimeline timeline;
    @Autowired private Inbox inbox;
    @Autowired private VisitorFeed feed;
    @Autowired private AgentSays says;
    @Autowired private OutboxSender sender;
    @Autowired private ContinuingBySms continuing;
    @Autowired private Marks marks;
    @Autowired private JdbcClient jdbc;

    private ConversationId conversation = new ConversationId(1);

    @BeforeEach
    void aVisitorTalksWithLina() {
        DeskApp.fill(jdbc);
        twilio.forget();
        visitorWrites("热水器漏水");
        conversation = new ConversationId(jdbc.sql("select max(id) from conversation").query(Long.class).single());
        await().until(() -> jdbc.sql("select count(*) from routing_event").query(Long.class).single() == 0);
        jdbc.sql("update conversation set owner_agent_id = 1 where id = ?").param(conversation.value()).update();
        jdbc.sql("update contact set state = 'ACTIVE', agent_id = 1, answered_at = now()").update();
    }

    private void visitorWrites(String words) {
        inbox.receive(new Inbound.Started(visitor.address(), new ExternalId(UUID.randomUUID().toString()), PreChat.NOTHING, new Words(words)));
    }

    private void goOn() {
        timeline.pass(Duration.ofSeconds(3), twilio.webhooks()::settle);
        sender.send();
        timeline.pass(Duration.ofSeconds(3), twilio.webhooks()::settle);
    }

    private void reply(String words) {
        assertThat(says.say(LINA, conversation, new AgentSays.Words(UUID.randomUUID(), "TEXT", words, null, null)).join())
                .isInstanceOf(Appended.Stored.class);
        goOn();
    }

    private List<String> texts() {
        return twilio.messages().with(phone).stream().filter(one -> one.to().equals(phone)).map(Message::body).toList();
    }

    private List<String> onThePage() {
        return feed.snapshot(visitor).messages().stream().map(VisitorMessage::text).toList();
    }

    private String refusal() {
        return continuing.number(conversation, phone).obstacle().code();
    }

    @Test
    void repliesGoToThePhoneAndHisAnswersComeBackIntoTheSameTalk() {
        continuing.move(LINA, conversation, phone);
        continuing.move(LINA, conversation, phone);
        reply("请先关闭进水阀");
        twilio.messages().receive(phone, "关好了", List.of());
        goOn();
        assertThat(texts()).containsExactly("请先关闭进水阀");
        assertThat(jdbc.sql("select text from message where conversation_id = ? and author <> 'SYSTEM' order by seq")
                .param(conversation.value()).query(String.class).list()).containsExactly("热水器漏水", "请先关闭进水阀", "关好了");
        assertThat(feed.snapshot(visitor).status().status()).isEqualTo(VisitorNews.State.ENDED);
        assertThat(onThePage()).contains("对话改用短信继续，发往尾号 " + phone.substring(phone.length() - 4)).doesNotContain("请先关闭进水阀", "关好了");
        assertThat(marks.reach(conversation)).isNotNull();
    }

    @Test
    void whoComesBackToTheWebsiteFindsItThereAgain() {
        continuing.move(LINA, conversation, phone);
        reply("请先关闭进水阀");
        visitorWrites("我回来了");
        assertThat(jdbc.sql("select channel from conversation where id = ? and status = 'OPEN'").param(conversation.value())
                .query(String.class).single()).isEqualTo("WEB_CHAT");
        assertThat(onThePage()).contains("请先关闭进水阀", "我回来了");
        reply("好的");
        assertThat(texts()).containsExactly("请先关闭进水阀");
        assertThat(onThePage()).contains("好的");
        assertThat(marks.reach(conversation)).isNull();
    }

    @Test
    void whereItMayNotGoItDoesNotAndTheAgentIsToldBefore() {
        assertThat(continuing.number(conversation, phone).obstacle()).isNull();
        jdbc.sql("insert into address_reach (channel, address, opted_out_at) values ('SMS', ?, now())").param(phone).update();
        assertThat(refusal()).isEqualTo("opted-out");
        assertThatThrownBy(() -> continuing.move(LINA, conversation, phone)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.code()).isEqualTo("opted-out"));
        jdbc.sql("delete from address_reach").update();
        twilio.messages().receive(phone, "空调不制冷", List.of());
        goOn();
        assertThat(refusal()).isEqualTo("number-of-another");
        jdbc.sql("update customer_identity set customer_id = (select customer_id from conversation where id = ?) where kind = 'PHONE'")
                .param(conversation.value()).update();
        assertThat(refusal()).isEqualTo("address-busy");
        assertThat(continuing.numbers(conversation)).singleElement().satisfies(number -> assertThat(number.verified()).isTrue());
        assertThatThrownBy(() -> continuing.move(WANG, conversation, phone)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.code()).isEqualTo("not-yours"));
        assertThat(jdbc.sql("select channel from conversation where id = ?").param(conversation.value()).query(String.class).single())
                .isEqualTo("WEB_CHAT");
    }
}
