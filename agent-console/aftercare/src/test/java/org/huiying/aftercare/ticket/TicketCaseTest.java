package org.huiying.aftercare.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.huiying.aftercare.AftercareTest;
import org.huiying.aftercare.Company;
import org.huiying.desk.agent.Role;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.knowledge.Cases;
import org.huiying.desk.knowledge.Cases.Proposed;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A finished ticket becomes the draft of a case, once, without the customer. */
@AftercareTest
class TicketCaseTest {

    @Autowired TicketCaseApi api;
    @Autowired TicketCase tickets;
    @Autowired Cases cases;
    @Autowired Company company;
    @Autowired JdbcClient jdbc;

    private ConversationId conversation;
    private TicketId ticket;
    private StaffMember agent;

    @BeforeEach
    void aRepairedMachine() {
        CustomerId customer = company.customer();
        conversation = company.conversation(customer, company.queue("{\"always\": true}"));
        ticket = company.ticketAtWork(customer, conversation);
        agent = new StaffMember(company.agent().value(), "lina", "李娜", Set.of(Role.AGENT));
        say(1, "CUSTOMER", "TEXT", "洗衣机不排水，显示e3，我住体育西路 1 号，电话138 0013 8000");
        say(2, "AGENT", "TEXT", "王女士您好，请清理过滤网");
        say(3, "AGENT", "NOTE", "客户已清理，仍不排水");
        jdbc.sql("update ticket set fault = '不排水，联系王女士13800138000', part = '排水泵', result = '排水泵卡死，更换后试机正常' where id = ?")
                .param(ticket.value()).update();
        jdbc.sql("insert into ticket_step (ticket_id, no, at, step, to_state, why) values (?, 1, now(), 'WAIT_FOR_PARTS', 'WAITING_FOR_PARTS', '泵体异响')")
                .param(ticket.value()).update();
    }

    @Test
    void writesDownWhatTheRecordsSayWithoutTheCustomer() {
        finish();
        Proposed made = press();

        assertThat(made.created()).isTrue();
        String markdown = newest("markdown", made.articleId());
        assertThat(markdown).contains("- 不排水，联系[客户][电话]", "- 客户：洗衣机不排水，显示e3，我住[地址]，电话[电话]", "- 客服：[客户]您好，请清理过滤网",
                "- 备注：客户已清理，仍不排水", "- 待料：泵体异响", "1. 配件：排水泵", "1. 排水泵卡死，更换后试机正常");
        assertThat(markdown + made.title() + newest("symptom", made.articleId())).doesNotContain("王女士", "13800138000", "138 0013 8000", "体育西路");
        assertThat(newest("visibility", made.articleId())).isEqualTo("INTERNAL");
        assertThat(jdbc.sql("select ticket_id from article_case where article_id = ? and conversation_id = ?")
                .params(made.articleId(), conversation.value()).query(Long.class).single()).isEqualTo(ticket.value());
        assertThat(jdbc.sql("select count(*) from audit_log where action = 'article.case' and subject = ?")
                .param("article:" + made.articleId()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void leadsToTheSameDraftHoweverOftenAndWhoeverPresses() throws Exception {
        finish();
        Set<Long> articles = new HashSet<>();
        int created = 0;
        try (ExecutorService agents = Executors.newFixedThreadPool(4)) {
            Callable<Proposed> press = this::press;
            for (Future<Proposed> each : agents.invokeAll(List.of(press, press, press, press))) {
                articles.add(each.get().articleId());
                created += each.get().created() ? 1 : 0;
            }
        }
        assertThat(articles).hasSize(1);
        assertThat(created).isEqualTo(1);
        assertThat(press().created()).isFalse();
    }

    @Test
    void waitsUntilTheRepairIsDone() {
        assertThatThrownBy(() -> press()).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.code()).isEqualTo("not-ended"));
        assertThatThrownBy(() -> tickets.of(new TicketId(999_999))).isInstanceOf(Refused.class);
    }

    @Test
    void isNotForTechnicians() {
        finish();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("liujun", "", "ROLE_TECHNICIAN"));
        assertThatThrownBy(() -> api.propose(agent, ticket.value())).isInstanceOf(AccessDeniedException.class);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("lina", "", "ROLE_AGENT"));
        assertThat(api.propose(agent, ticket.value()).created()).isTrue();
        SecurityContextHolder.clearContext();
    }

    private Proposed press() {
        return cases.propose(tickets.of(ticket), agent);
    }

    private void finish() {
        jdbc.sql("update ticket set state = 'FINISHED', finished_at = now() where id = ?").param(ticket.value()).update();
    }

    private String newest(String column, long article) {
        return jdbc.sql("select " + column + " from article_version where article_id = ? order by version desc limit 1").param(article)
                .query(String.class).single();
    }

    private void say(long seq, String author, String kind, String text) {
        jdbc.sql("insert into message (conversation_id, seq, id, at, author, kind, text) values (?, ?, gen_random_uuid(), now(), ?, ?, ?)")
                .params(conversation.value(), seq, author, kind, text).update();
    }
}
