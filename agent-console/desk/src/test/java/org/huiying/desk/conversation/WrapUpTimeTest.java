package org.huiying.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.huiying.desk.DeskApp;
import org.huiying.desk.agent.Role;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class WrapUpTimeTest {

    @Autowired
    private WrapUpTimeApi wrapUp;
    @Autowired
    private JdbcClient jdbc;

    private final StaffMember lina = new StaffMember(1, "lina", "李娜", Set.of(Role.AGENT));
    private final StaffMember wang = new StaffMember(2, "wang", "王强", Set.of(Role.AGENT));

    @BeforeEach
    void wrapping() {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(lina, null,
                AuthorityUtils.createAuthorityList("ROLE_AGENT")));
        DeskApp.fill(jdbc);
        jdbc.sql("insert into customer (name, created_at) values ('张三', now())").update();
        jdbc.sql("""
                insert into conversation (customer_id, status, channel, address, queue_id, owner_agent_id, last_at, created_at)
                values (1, 'ENDED', 'WEB_CHAT', 'v', 1, 1, now(), now())""").update();
        jdbc.sql("""
                insert into contact (conversation_id, customer_id, channel, queue_id, state, enqueued_at, agent_id, wrap_up_until)
                values (1, 1, 'WEB_CHAT', 1, 'WRAPPING', now(), 1, '2100-01-01T00:00:00Z')""").update();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void sheGetsAMinuteMore() {
        wrapUp.extend(lina, 1);
        assertThat(jdbc.sql("select wrap_up_until from contact").query(Timestamp.class).single().toInstant())
                .isEqualTo(Instant.parse("2100-01-01T00:00:00Z").plus(Duration.ofMinutes(1)));
    }

    @Test
    void nobodyElsesWrapUpIsExtended() {
        assertThatThrownBy(() -> wrapUp.extend(wang, 1)).isInstanceOf(Refused.class);
        assertThat(jdbc.sql("select wrap_up_until from contact").query(Timestamp.class).single().toInstant())
                .isEqualTo(Instant.parse("2100-01-01T00:00:00Z"));
    }
}
