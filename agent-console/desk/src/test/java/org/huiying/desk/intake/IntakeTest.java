package org.huiying.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

import org.huiying.desk.DeskApp;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.AttachmentId;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Choice;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.PreChat;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.SiteKey;
import org.huiying.gateway.contact.ShopUser;
import org.huiying.gateway.contact.VisitorFeed;
import org.huiying.gateway.contact.VisitorId;
import org.huiying.gateway.contact.VisitorMessage;
import org.huiying.gateway.contact.VisitorNews;
import org.huiying.gateway.contact.Words;
import org.huiying.testing.TestStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class IntakeTest {

    @Autowired
    private Inbox inbox;
    @Autowired
    private VisitorFeed feed;
    @Autowired
    private JdbcClient jdbc;

    private final VisitorId visitor = new VisitorId(UUID.randomUUID());

    /** Rests, so that what it is told stays where it can be seen. */
    @Autowired
    @Qualifier("routerHost")
    private SmartLifecycle router;

    @BeforeEach
    void clean() {
        router.stop();
        DeskApp.fill(jdbc);
    }

    @AfterEach
    void route() {
        router.start();
    }

    private static ExternalId fresh() {
        return new ExternalId(UUID.randomUUID().toString());
    }

    private static PreChat form(String topic) {
        return new PreChat(new SiteKey("demo"), new Choice.Code("air-conditioner"), new Choice.Code(topic), "张三", null, null);
    }

    private Receipt start(ExternalId id) {
        return inbox.receive(new Inbound.Started(visitor.address(), id, form("after-sales"), new Words("空调不制冷")));
    }

    private Receipt say(ExternalId id, String words) {
        return inbox.receive(new Inbound.Said(visitor.address(), id, new Content.Text(new Words(words))));
    }

    private List<String> said() {
        return feed.snapshot(visitor).messages().stream().filter(m -> m.author() == VisitorMessage.Author.CUSTOMER)
                .map(VisitorMessage::text).toList();
    }

    private long count(String sql, @Nullable Object... parameters) {
        return jdbc.sql("select count(*) from " + sql).params(parameters).query(Long.class).single();
    }

    @Test
    void whatIsSentTwiceGetsTheSameReceiptAndIsOneMessage() {
        ExternalId start = fresh();
        Receipt first = start(start);
        assertThat(start(start)).isEqualTo(first);
        ExternalId id = fresh();
        Receipt.Accepted said = (Receipt.Accepted) say(id, "显示E4");
        assertThat(say(id, "显示E4")).isEqualTo(said);
        assertThat(said()).containsExactly("空调不制冷", "显示E4");
        assertThat(count("conversation")).isEqualTo(1);
        assertThat(count("routing_event where kind = 'ContactEnqueued'")).isEqualTo(1);
    }

    @Test
    void oneVisitorStartingFromManyTabsAtOnceHasOneConversation() throws Exception {
        try (var tabs = Executors.newFixedThreadPool(8)) {
            List<Callable<Receipt>> starts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                starts.add(() -> start(fresh()));
            }
            for (var receipt : tabs.invokeAll(starts)) {
                assertThat(receipt.get()).isInstanceOf(Receipt.Accepted.class);
            }
        }
        assertThat(count("conversation")).isEqualTo(1);
        assertThat(count("customer")).isEqualTo(1);
        assertThat(said()).hasSize(8);
    }

    @Test
    void messagesSentAtOnceAreNumberedWithoutGapsAndNoneIsLost() throws Exception {
        start(fresh());
        try (var tabs = Executors.newFixedThreadPool(16)) {
            List<Callable<Receipt>> messages = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String words = "第" + i + "句";
                messages.add(() -> say(fresh(), words));
            }
            List<Long> numbers = new ArrayList<>();
            for (var receipt : tabs.invokeAll(messages)) {
                numbers.add(((Receipt.Accepted) receipt.get()).seq());
            }
            assertThat(numbers).doesNotHaveDuplicates();
        }
        assertThat(jdbc.sql("select seq from message order by seq").query(Long.class).list())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 202).boxed().toList());
    }

    @Test
    void withoutAConversationAMessageIsRefusedAndNothingIsStored() {
        assertThat(say(fresh(), "在吗")).isInstanceOfSatisfying(Receipt.Refused.class,
                refused -> assertThat(refused.code()).isEqualTo("no-conversation"));
        assertThat(count("customer")).isZero();
    }

    @Test
    void whoWritesAfterTheEndBeginsANewMatterAndARepeatDoesNot() {
        start(fresh());
        ExternalId last = fresh();
        say(last, "谢谢");
        inbox.receive(new Inbound.Left(visitor.address(), fresh()));
        assertThat(feed.snapshot(visitor).status().status()).isEqualTo(VisitorNews.State.ENDED);
        Receipt repeated = say(last, "谢谢");
        assertThat(repeated).isInstanceOf(Receipt.Accepted.class);
        assertThat(count("conversation")).isEqualTo(1);
        say(fresh(), "又不制冷了");
        assertThat(count("conversation")).isEqualTo(2);
        assertThat(said()).containsExactly("又不制冷了");
    }

    @Test
    void outsideHoursAChatIsRefusedAndAMessageBecomesAnEventForTheFloorsAbove() {
        Receipt refused = inbox.receive(new Inbound.Started(visitor.address(), fresh(), form("closed"), null));
        assertThat(refused).isInstanceOfSatisfying(Receipt.Refused.class, r -> assertThat(r.code()).isEqualTo("closed"));
        PreChat withPhone = new PreChat(null, null, new Choice.Code("closed"), "张三", new PhoneNumber("+8613800138000"), null);
        assertThat(inbox.receive(new Inbound.MessageLeft(visitor.address(), fresh(), withPhone, new Words("请回电"))))
                .isInstanceOf(Receipt.Accepted.class);
        assertThat(jdbc.sql("select phone from customer").query(String.class).single()).isEqualTo("+8613800138000");
        assertThat(said()).containsExactly("请回电");
    }

    @Test
    void whoAsksForACallbackLeavesTheQueueAndKeepsTheTimeHeWaited() {
        start(fresh());
        Receipt receipt = inbox.receive(new Inbound.CallbackAsked(visitor.address(), fresh(),
                new PhoneNumber("+8613800138000"), null, form("after-sales"), null));
        assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
        assertThat(count("contact where state = 'CLOSED' and outcome = 'CALLBACK'")).isEqualTo(1);
        assertThat(count("routing_event where kind = 'ContactClosed'")).isEqualTo(1);
    }

    @Test
    void aNoteNeverReachesTheVisitor() {
        start(fresh());
        jdbc.sql("""
                insert into message (conversation_id, seq, id, at, author, kind, text)
                select id, last_seq + 1, gen_random_uuid(), now(), 'AGENT', 'NOTE', '此客户难缠' from conversation""").update();
        assertThat(feed.snapshot(visitor).messages()).noneMatch(message -> message.text() != null
                && message.text().contains("难缠"));
        assertThat(feed.older(visitor, 1_000, 50).messages()).noneMatch(message -> message.text() != null
                && message.text().contains("难缠"));
    }

    @Test
    void aShopsSignatureMakesTwoVisitorsOneCustomer() {
        start(fresh());
        ShopUser user = new ShopUser(new SiteKey("demo"), new ShopUser.Id("u-1"), "李四", null);
        inbox.receive(new Inbound.Identified(visitor.address(), fresh(), user));
        VisitorId phone = new VisitorId(UUID.randomUUID());
        inbox.receive(new Inbound.Started(phone.address(), fresh(), form("after-sales"), new Words("还是我")));
        inbox.receive(new Inbound.Identified(phone.address(), fresh(), user));
        assertThat(count("customer where merged_into is null")).isEqualTo(1);
        assertThat(jdbc.sql("select distinct customer_id from conversation").query(Long.class).list()).hasSize(1);
    }

    @Test
    void whoSignsInToTheShopAtTheSameBrowserDoesNotInheritTheChatsOfTheOneBefore() {
        start(fresh());
        inbox.receive(new Inbound.Identified(visitor.address(), new ExternalId("shop-user:u-1"),
                new ShopUser(new SiteKey("demo"), new ShopUser.Id("u-1"), "李四", null)));
        Receipt second = inbox.receive(new Inbound.Identified(visitor.address(), new ExternalId("shop-user:u-2"),
                new ShopUser(new SiteKey("demo"), new ShopUser.Id("u-2"), "王五", null)));
        assertThat(second).isInstanceOfSatisfying(Receipt.Refused.class,
                refused -> assertThat(refused.code()).isEqualTo("other-customer"));
        assertThat(jdbc.sql("select name from customer where merged_into is null").query(String.class).list())
                .containsExactly("李四");
    }

    @Test
    void aPictureOfAnotherVisitorCannotBeSent() {
        start(fresh());
        UUID other = UUID.randomUUID();
        jdbc.sql("""
                insert into attachment (id, owner_channel, owner_address, name, type, size, width, height, content, created_at)
                values (?, 'WEB_CHAT', 'somebody', 'a.png', 'image/png', 1, 1, 1, 'x', now())""").param(other).update();
        Receipt receipt = inbox.receive(new Inbound.Said(visitor.address(), fresh(),
                new Content.File(new AttachmentId(other))));
        assertThat(receipt).isInstanceOfSatisfying(Receipt.Refused.class,
                refused -> assertThat(refused.code()).isEqualTo("unknown-attachment"));
    }

    @Test
    void anSmsFromAnUnknownNumberBeginsAConversation() {
        Address sms = new Address(ChannelKind.SMS, "+8613900139000");
        Inbound.Said said = new Inbound.Said(sms, new ExternalId("SM1"), new Content.Text(new Words("热水器漏水")));
        Receipt first = inbox.receive(said);
        assertThat(inbox.receive(said)).isEqualTo(first);
        assertThat(count("conversation where channel = 'SMS'")).isEqualTo(1);
        assertThat(count("message where author = 'CUSTOMER'")).isEqualTo(1);
    }
}
