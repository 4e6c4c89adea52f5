package org.huiying.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.huiying.desk.DeskApp;
import org.huiying.desk.agent.Role;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.live.FanOut;
import org.huiying.desk.live.Follower;
import org.huiying.desk.live.LiveEvent;
import org.huiying.desk.live.Snapshots;
import org.huiying.desk.live.Topic;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.PreChat;
import org.huiying.gateway.contact.VisitorFeed;
import org.huiying.gateway.contact.VisitorId;
import org.huiying.gateway.contact.VisitorMessage;
import org.huiying.gateway.contact.VisitorNews;
import org.huiying.gateway.contact.VisitorSnapshot;
import org.huiying.gateway.contact.Words;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** A snapshot followed by the events after its number equals a fresh snapshot, for staff and for the visitor. */
@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class SnapshotTest {

    private static final StaffMember LINA = new StaffMember(1, "lina", "李娜", Set.of(Role.AGENT));
    private static final ConversationId CONVERSATION = new ConversationId(1);

    @Autowired
    private Inbox inbox;
    @Autowired
    private AgentSays says;
    @Autowired
    private ReadMarks marks;
    @Autowired
    private Marks read;
    @Autowired
    private MessageStore messages;
    @Autowired
    private Snapshots snapshots;
    @Autowired
    private FanOut fanOut;
    @Autowired
    private VisitorFeed feed;
    @Autowired
    private JsonMapper json;
    @Autowired
    private JdbcClient jdbc;

    private final VisitorId visitor = new VisitorId(UUID.randomUUID());

    @BeforeEach
    void start() {
        DeskApp.fill(jdbc);
        inbox.receive(new Inbound.Started(visitor.address(), fresh(), new PreChat(null, null, null, "张三", null, null),
                new Words("冰箱不制冷")));
        jdbc.sql("update conversation set owner_agent_id = 1").update();
    }

    private static ExternalId fresh() {
        return new ExternalId(UUID.randomUUID().toString());
    }

    /** What a page of staff knows. */
    private record Page(long seq, List<MessageView> messages, long customerRead, long customerDelivered, long agentRead) {

        Page after(LiveEvent event, JsonMapper json) {
            var data = json.readTree(event.data());
            List<MessageView> all = new ArrayList<>(messages);
            long number = data.path("seq").asLong();
            boolean byCustomer = data.path("who").asString("").equals("CUSTOMER");
            return switch (event.type()) {
                case "message" -> {
                    all.add(json.readValue(event.data(), MessageView.class));
                    yield new Page(event.seq(), all, customerRead, customerDelivered, agentRead);
                }
                case "read" -> byCustomer
                        ? new Page(event.seq(), all, number, Math.max(customerDelivered, number), agentRead)
                        : new Page(event.seq(), all, customerRead, customerDelivered, number);
                case "delivered" -> new Page(event.seq(), all, customerRead, number, agentRead);
                default -> new Page(event.seq(), all, customerRead, customerDelivered, agentRead);
            };
        }
    }

    private Page fresh(ConversationId conversation) {
        return snapshots.of(Topic.conversation(conversation), seq -> {
            Marks.Read marksNow = read.of(conversation);
            return new Page(seq, messages.before(conversation, Long.MAX_VALUE, 1_000), marksNow.customerReadSeq(),
                    marksNow.customerDeliveredSeq(), marksNow.agentReadSeq());
        });
    }

    private List<LiveEvent> eventsAfter(Topic topic, long seq, long upTo) {
        List<LiveEvent> events = new CopyOnWriteArrayList<>();
        List<Long> done = new CopyOnWriteArrayList<>();
        Follower follower = new Follower() {
            @Override
            public void event(LiveEvent event) {
                events.add(event);
            }

            @Override
            public void caughtUp(Topic t, long at) {
                done.add(at);
            }

            @Override
            public void reset(Topic t) {
                throw new AssertionError("reset");
            }

            @Override
            public void signal(Topic t, String frame) {}
        };
        fanOut.follow(topic, seq, follower);
        await().until(() -> !done.isEmpty());
        fanOut.leave(follower);
        return events.stream().filter(event -> event.seq() <= upTo).toList();
    }

    private void something(Random random) {
        long newest = read.of(CONVERSATION).lastSeq();
        switch (random.nextInt(7)) {
            case 0, 1 -> inbox.receive(new Inbound.Said(visitor.address(), fresh(), new Content.Text(new Words("还是不冷"))));
            case 2, 3 -> says.say(LINA, CONVERSATION,
                    new AgentSays.Words(UUID.randomUUID(), "TEXT", "请看温度设置", null, null)).join();
            case 4 -> says.say(LINA, CONVERSATION,
                    new AgentSays.Words(UUID.randomUUID(), "NOTE", "门封可能老化", null, null)).join();
            case 5 -> inbox.receive(random.nextBoolean() ? new Inbound.Seen(visitor.address(), 1 + random.nextLong(newest))
                    : new Inbound.Delivered(visitor.address(), 1 + random.nextLong(newest)));
            default -> marks.readByAgent(CONVERSATION, LINA.id(), 1 + random.nextLong(newest));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPageThatFollowsKnowsWhatAFreshPageKnows(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            Page before = fresh(CONVERSATION);
            VisitorSnapshot visitorBefore = feed.snapshot(visitor);
            for (int i = 0; i < 12; i++) {
                something(random);
            }
            Page after = fresh(CONVERSATION);
            VisitorSnapshot visitorAfter = feed.snapshot(visitor);

            Page followed = before;
            for (LiveEvent event : eventsAfter(Topic.conversation(CONVERSATION), before.seq(), after.seq())) {
                followed = followed.after(event, json);
            }
            assertThat(followed).as("staff, seed %d, round %d", seed, round).isEqualTo(after);

            List<VisitorMessage> seen = new ArrayList<>(visitorBefore.messages());
            long agentRead = visitorBefore.agentReadSeq();
            for (LiveEvent event : eventsAfter(Topic.visitor(visitor.toString()), visitorBefore.seq(), visitorAfter.seq())) {
                assertThat(event.data()).doesNotContain("门封可能老化");
                if (event.type().equals("message")) {
                    seen.add(json.readValue(event.data(), VisitorMessage.class));
                } else if (event.type().equals("read")) {
                    var mark = json.readValue(event.data(), VisitorNews.Read.class);
                    agentRead = mark.who() == VisitorNews.Reader.AGENT ? mark.seq() : agentRead;
                }
            }
            int shown = visitorAfter.messages().size();
            assertThat(seen.subList(seen.size() - shown, seen.size())).as("visitor, seed %d", seed)
                    .isEqualTo(visitorAfter.messages());
            assertThat(agentRead).isEqualTo(visitorAfter.agentReadSeq());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT", "IMAGE"})
    void onlyTheOwnerSpeaksToTheCustomer(String kind) {
        StaffMember wang = new StaffMember(2, "wang", "王强", Set.of(Role.AGENT));
        jdbc.sql("insert into attachment (id, conversation_id, owner_channel, owner_address, name, type, size, width, height, content, created_at) "
                + "values (?, 1, 'AGENT', '2', 'a.png', 'image/png', 1, 1, 1, 'x', now())").param(new UUID(0, 1)).update();
        assertThat(says.say(wang, CONVERSATION, new AgentSays.Words(UUID.randomUUID(), kind, "我来", new UUID(0, 1), 1L)).join())
                .isInstanceOfSatisfying(Appended.Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo("not-yours"));
        says.say(wang, CONVERSATION, new AgentSays.Words(UUID.randomUUID(), "NOTE", "我看过这台", null, null)).join();
        assertThat(messages.before(CONVERSATION, Long.MAX_VALUE, 10)).last()
                .extracting(MessageView::kind).isEqualTo("NOTE");
    }
}
