package org.huiying.desk.chatlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.huiying.desk.DeskApp;
import org.huiying.desk.event.DeskEvent;
import org.huiying.gateway.contact.Channel;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.Outbound;
import org.huiying.gateway.contact.PreChat;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.VisitorFeed;
import org.huiying.gateway.contact.VisitorId;
import org.huiying.gateway.contact.VisitorMessage;
import org.huiying.gateway.contact.VisitorNews;
import org.huiying.gateway.contact.Words;
import org.huiying.gateway.contact.terms.ChannelTerms;
import org.huiying.gateway.contact.terms.FileTerms;
import org.huiying.gateway.contact.terms.TextTerms;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Who hung up before anybody answered finds his way into the chat, as the customer that he is. */
@SpringBootTest(classes = {DeskApp.class, ChatLinkTest.Sms.class}, properties = "huiying.chat-link.public-url=https://cc.example.cn")
@ContextConfiguration(initializers = TestStores.class)
class ChatLinkTest {

    private static final String NUMBER = "+8613800138000";

    @Autowired private MissedCallTexts texts;
    @Autowired private Inbox inbox;
    @Autowired private VisitorFeed feed;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    @TestConfiguration(proxyBeanMethods = false)
    static class Sms {

        @Bean
        Channel sms() {
            return new Channel() {

                @Override
                public ChannelKind kind() {
                    return ChannelKind.SMS;
                }

                @Override
                public ChannelTerms terms() {
                    return new ChannelTerms(new TextTerms(TextTerms.Unit.CHARACTERS, 1600), FileTerms.NONE, null, true);
                }

                @Override
                public Delivery send(Outbound outbound) {
                    return new Delivery.Queued(outbound.id());
                }
            };
        }
    }

    @BeforeEach
    void somebodyHungUp() {
        DeskApp.fill(jdbc);
        jdbc.sql("insert into customer (name, phone, created_at) values ('王女士', ?, now())").param(NUMBER).update();
        jdbc.sql("""
                insert into customer_identity (customer_id, kind, value, verified, created_at)
                values (1, 'PHONE', ?, true, now())""").param(NUMBER).update();
        jdbc.sql("""
                insert into conversation (customer_id, status, channel, address, queue_id, last_at, created_at, ended_at)
                values (1, 'ENDED', 'PHONE', ?, 1, now(), now(), now())""").param(NUMBER).update();
        missed("PHONE");
    }

    private void missed(String channel) {
        transaction.executeWithoutResult(status -> texts.on(new DeskEvent.ContactMissed(new ContactId(1), new ConversationId(1),
                new CustomerId(1), new QueueId(1), channel, Instant.EPOCH, Instant.EPOCH)));
    }

    private List<String> sent() {
        return jdbc.sql("select text from outbox where channel = 'SMS' and address = ?").param(NUMBER).query(String.class).list();
    }

    private String token() {
        String text = sent().getFirst();
        return text.substring(text.indexOf("#t=") + 3);
    }

    private long opens(VisitorId visitor, String token) {
        inbox.receive(new Inbound.Invited(visitor.address(), new ExternalId("invitation:" + token), token));
        return jdbc.sql("select customer_id from customer_identity where kind = 'VISITOR' and value = ?")
                .param(visitor.toString()).query(Long.class).single();
    }

    @Test
    void oneTextIsSentForOneCall() {
        missed("PHONE");
        assertThat(sent()).singleElement().asString().contains("https://cc.example.cn/chat/?site=demo#t=");
        assertThat(jdbc.sql("select text from message where kind = 'SYSTEM'").query(String.class).list())
                .containsExactly("已给来电号码发送在线咨询链接");
    }

    @Test
    void whoOpensTheLinkIsTheCallerAndNobodyAfterHimIs() {
        String token = token();
        VisitorId caller = new VisitorId(UUID.randomUUID());
        assertThat(opens(caller, token)).isEqualTo(1);
        assertThat(opens(caller, token)).isEqualTo(1);
        assertThat(opens(new VisitorId(UUID.randomUUID()), token)).isNotEqualTo(1);
    }

    @Test
    void theCallGoesOnInTheChatAndIsNotAnotherConversation() {
        VisitorId caller = new VisitorId(UUID.randomUUID());
        opens(caller, token());
        var page = feed.snapshot(caller);
        assertThat(page.status().status()).isEqualTo(VisitorNews.State.MISSED);
        assertThat(page.messages()).extracting(VisitorMessage::text).contains("已给来电号码发送在线咨询链接");
        var said = new Inbound.Said(caller.address(), new ExternalId(UUID.randomUUID().toString()), new Content.Text(new Words("热水器漏水")));
        assertThat(inbox.receive(said)).isInstanceOf(Receipt.Accepted.class);
        assertThat(inbox.receive(said)).isInstanceOf(Receipt.Accepted.class);
        assertThat(jdbc.sql("select count(*) from conversation").query(Long.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select status || ' ' || channel from conversation").query(String.class).single()).isEqualTo("OPEN WEB_CHAT");
        assertThat(jdbc.sql("select channel || ' ' || customer_id from contact where conversation_id = 1 and outcome is null").query(String.class).list())
                .containsExactly("WEB_CHAT 1");
        assertThat(feed.snapshot(caller).status().status()).isEqualTo(VisitorNews.State.WAITING);
        assertThat(feed.snapshot(caller).messages()).extracting(VisitorMessage::text).contains("热水器漏水");
    }

    @Test
    void whileTheCallbackWaitsForAnAgentHeWritesIntoItsConversation() {
        jdbc.sql("update conversation set status = 'OPEN', ended_at = null").update();
        jdbc.sql("""
                insert into contact (conversation_id, customer_id, channel, queue_id, state, enqueued_at)
                values (1, 1, 'CALLBACK', 1, 'WAITING', now())""").update();
        VisitorId caller = new VisitorId(UUID.randomUUID());
        opens(caller, token());
        assertThat(feed.snapshot(caller).status().status()).isEqualTo(VisitorNews.State.MISSED);
        inbox.receive(new Inbound.Said(caller.address(), new ExternalId(UUID.randomUUID().toString()), new Content.Text(new Words("热水器漏水"))));
        assertThat(jdbc.sql("select count(*) from conversation").query(Long.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from contact").query(Long.class).single()).isEqualTo(1);
        assertThat(feed.snapshot(caller).messages()).extracting(VisitorMessage::text).contains("热水器漏水");
    }

    @Test
    void whomWeHaveReachedMeanwhileBeginsAnew() {
        VisitorId caller = new VisitorId(UUID.randomUUID());
        opens(caller, token());
        jdbc.sql("""
                insert into contact (conversation_id, customer_id, channel, queue_id, state, outcome, enqueued_at, answered_at, agent_id)
                values (1, 1, 'CALLBACK', 1, 'CLOSED', 'SERVED', now(), now(), 1)""").update();
        assertThat(feed.snapshot(caller).status().status()).isEqualTo(VisitorNews.State.ENDED);
        inbox.receive(new Inbound.Started(caller.address(), new ExternalId(UUID.randomUUID().toString()), PreChat.NOTHING, new Words("还有一个问题")));
        assertThat(jdbc.sql("select count(*) from conversation where customer_id = 1").query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void aLinkThatIsOverOrForgedChangesNothing() {
        String token = token();
        assertThat(opens(new VisitorId(UUID.randomUUID()), UUID.randomUUID() + token.substring(36))).isNotEqualTo(1);
        assertThat(opens(new VisitorId(UUID.randomUUID()), token.substring(0, token.length() - 2) + "xx")).isNotEqualTo(1);
        assertThat(opens(new VisitorId(UUID.randomUUID()), "nonsense")).isNotEqualTo(1);
        jdbc.sql("update chat_link set expires_at = now() - interval '1 second'").update();
        assertThat(opens(new VisitorId(UUID.randomUUID()), token)).isNotEqualTo(1);
    }

    @Test
    void whoHasOptedOutAndWhoLeftAChatGetNone() {
        jdbc.sql("truncate chat_link, outbox").update();
        missed("WEB_CHAT");
        assertThat(sent()).isEmpty();
        jdbc.sql("insert into address_reach (channel, address, opted_out_at) values ('SMS', ?, now()) "
                + "on conflict (channel, address) do update set opted_out_at = now()").param(NUMBER).update();
        missed("PHONE");
        assertThat(sent()).isEmpty();
    }
}
