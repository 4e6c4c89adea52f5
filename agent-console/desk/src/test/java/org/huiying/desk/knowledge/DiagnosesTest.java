package org.huiying.desk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.huiying.knowledge.markdown.DecisionTree.Step;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

/** The way that was walked is kept once and read as it was walked. */
class DiagnosesTest {

    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.freshDatabase().dataSource());
    private final Diagnoses diagnoses = new Diagnoses(jdbc, JsonMapper.builder().build());

    @Test
    void theSameSentTwiceIsOneWay() {
        jdbc.sql("insert into queue (code, name, name_en) values ('general', '综合', 'General')").update();
        AgentId agent = new AgentId(number("insert into agent (login, name, password_hash, roles) values ('li', '小李', '-', '{AGENT}') returning id"));
        long customer = number("insert into customer (created_at) values (now()) returning id");
        ConversationId conversation = new ConversationId(number("insert into conversation (customer_id, status, channel, address, "
                + "queue_id, last_at, created_at) select " + customer + ", 'OPEN', 'WEB_CHAT', 'x', id, now(), now() from queue returning id"));
        jdbc.sql("""
                with made as (insert into article (slug, version, owner, created_at, updated_at)
                              values ('a', 1, 'x', now(), now()) returning id)
                insert into article_version (article_id, version, title, product, kind, visibility, models, fault_codes,
                    symptom, synonyms, tags, markdown, saved_by, saved_at)
                select id, 1, '上不了网', 'router', 'FAULT', 'PUBLIC', '{}', '{}', '', '{}', '{}', '', 'x', now() from made""")
                .update();
        Diagnosis walked = new Diagnosis(UUID.randomUUID(), 1, "上不了网",
                List.of(new Step("指示灯亮吗？", "亮"), new Step("重启后能用吗？", "不能")), Diagnosis.Outcome.UNSOLVED, "登记工单",
                Instant.parse("2026-03-02T01:00:00Z"));

        assertThat(diagnoses.add(conversation, 1, walked, agent)).isTrue();
        assertThat(diagnoses.add(conversation, 1, walked, agent)).isFalse();

        assertThat(diagnoses.of(conversation)).containsExactly(walked);
        assertThat(walked.words()).isEqualTo("""
                诊断《上不了网》
                1. 指示灯亮吗？ → 亮
                2. 重启后能用吗？ → 不能
                结论：需报修，登记工单""");
    }

    private long number(String insert) {
        return jdbc.sql(insert).query(Long.class).single();
    }
}
