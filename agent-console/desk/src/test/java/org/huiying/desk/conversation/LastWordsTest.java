package org.huiying.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.huiying.desk.DeskApp;
import org.huiying.desk.conversation.NewMessage.Author;
import org.huiying.desk.conversation.NewMessage.Kind;
import org.huiying.gateway.contact.Choice;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.PreChat;
import org.huiying.gateway.contact.SiteKey;
import org.huiying.gateway.contact.VisitorId;
import org.huiying.gateway.contact.Words;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class LastWordsTest {

    @Autowired
    private Inbox inbox;
    @Autowired
    private MessageLog log;
    @Autowired
    private JdbcClient jdbc;

    private ConversationId conversation = new ConversationId(1);

    @BeforeEach
    void startConversation() {
        DeskApp.fill(jdbc);
        inbox.receive(new Inbound.Started(new VisitorId(UUID.randomUUID()).address(),
                new ExternalId(UUID.randomUUID().toString()),
                new PreChat(new SiteKey("demo"), new Choice.Code("air-conditioner"), new Choice.Code("after-sales"), "张三", null, null),
                new Words("空调不制冷")));
        conversation = new ConversationId(jdbc.sql("select max(id) from conversation").query(Long.class).single());
    }

    private Map<String, Object> last() {
        return jdbc.sql("select last_text, last_from, last_seq from conversation where id = ?")
                .param(conversation.value()).query().singleRow();
    }

    @Test
    void notesAndSystemLinesLeaveTheLastWordsToWhoSaidThem() {
        long before = (long) last().get("last_seq");
        log.append(new NewMessage(conversation, UUID.randomUUID(), Author.AGENT, null, "李娜", Kind.NOTE, "老客户", null,
                null, Map.of())).join();
        log.append(NewMessage.bySystem(conversation, "assigned", "李娜 为您服务", Map.of())).join();
        assertThat(last()).containsEntry("last_text", "空调不制冷").containsEntry("last_from", "CUSTOMER")
                .containsEntry("last_seq", before + 2);
    }

    @Test
    void repliesAreLastWords() {
        jdbc.sql("update conversation set owner_agent_id = 1 where id = ?").param(conversation.value()).update();
        log.append(new NewMessage(conversation, UUID.randomUUID(), Author.AGENT, new AgentId(1), "李娜", Kind.TEXT, "请断电五分钟",
                null, null, Map.of())).join();
        assertThat(last()).containsEntry("last_text", "请断电五分钟").containsEntry("last_from", "AGENT");
    }

    @Test
    void nothingIsWrittenToWhoIsOnTheTelephone() {
        jdbc.sql("update conversation set owner_agent_id = 1, channel = 'PHONE' where id = ?").param(conversation.value())
                .update();
        assertThat(log.append(new NewMessage(conversation, UUID.randomUUID(), Author.AGENT, new AgentId(1), "李娜", Kind.TEXT,
                "请断电五分钟", null, null, Map.of())).join())
                .isInstanceOfSatisfying(Appended.Rejected.class, no -> assertThat(no.code()).isEqualTo("spoken-only"));
        assertThat(log.append(new NewMessage(conversation, UUID.randomUUID(), Author.AGENT, new AgentId(1), "李娜", Kind.NOTE,
                "已请他断电", null, null, Map.of())).join()).isInstanceOf(Appended.Stored.class);
    }
}
