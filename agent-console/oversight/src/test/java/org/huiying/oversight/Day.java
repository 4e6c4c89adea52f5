package org.huiying.oversight;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down a day: queues, agents and contacts as the desk would leave them. */
public final class Day {

    private final JdbcClient jdbc;
    private final AtomicInteger addresses = new AtomicInteger();

    public Day(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("""
                truncate conversation, routing_contact, routing_wrap_up, customer, queue, agent, live_event, live_topic restart identity cascade""").update();
        jdbc.sql("insert into customer (created_at) values (now())").update();
    }

    public long queue(String code, int targetSeconds) {
        return jdbc.sql("insert into queue (code, name, name_en, target_seconds) values (?, ?, ?, ?) returning id")
                .params(code, code, code, targetSeconds).query(Long.class).single();
    }

    public long agent(String login, String passwordHash, String... roles) {
        return jdbc.sql("insert into agent (login, name, password_hash, roles) values (?, ?, ?, ?) returning id")
                .params(login, login, passwordHash, roles).query(Long.class).single();
    }

    public void serves(long agent, long queue) {
        jdbc.sql("insert into agent_queue (agent_id, queue_id) values (?, ?)").params(agent, queue).update();
    }

    public void state(long agent, String state, Instant since) {
        jdbc.sql("""
                insert into agent_state (agent_id, state, since, idle_since) values (?, ?, ?, ?)
                on conflict (agent_id) do update set state = excluded.state, since = excluded.since""")
                .params(agent, state, Timestamp.from(since), Timestamp.from(since)).update();
    }

    public long waiting(long queue, Instant at) {
        return contact(queue, "WEB_CHAT", "WAITING", null, null, at, null, null, null);
    }

    public void answers(long contact, long agent, Instant at) {
        jdbc.sql("update contact set state = 'ACTIVE', agent_id = ?, answered_at = ? where id = ?")
                .params(agent, Timestamp.from(at), contact).update();
    }

    public void served(long queue, long agent, Instant at, int waitSeconds, int talkSeconds, int wrapUpSeconds) {
        Instant answered = at.plusSeconds(waitSeconds);
        Instant ended = answered.plusSeconds(talkSeconds);
        contact(queue, "WEB_CHAT", "CLOSED", "SERVED", agent, at, answered, ended, ended.plusSeconds(wrapUpSeconds));
    }

    public void abandoned(long queue, Instant at, int waitSeconds) {
        Instant left = at.plusSeconds(waitSeconds);
        contact(queue, "WEB_CHAT", "CLOSED", "ABANDONED", null, at, null, left, left);
    }

    public void calledBack(long queue, long agent, Instant at, int waitSeconds) {
        Instant answered = at.plusSeconds(waitSeconds);
        contact(queue, "CALLBACK", "CLOSED", "SERVED", agent, at, answered, answered, answered);
    }

    /** Of the contact that was written last: what was said, and how it was rated. */
    public void said(Instant at, long agent, String text) {
        jdbc.sql("""
                insert into message (conversation_id, seq, id, at, author, agent_id, kind, text)
                select max(c.id), (select count(*) + 1 from message m where m.conversation_id = max(c.id)),
                    gen_random_uuid(), ?, 'AGENT', ?, 'TEXT', ? from conversation c""")
                .params(Timestamp.from(at), agent, text).update();
    }

    public void rated(int rating) {
        jdbc.sql("update conversation set rating = ? where id = (select max(id) from conversation)").param(rating).update();
    }

    private long contact(long queue, String channel, String state, @Nullable String outcome, @Nullable Long agent,
                         Instant enqueued, @Nullable Instant answered, @Nullable Instant ended, @Nullable Instant closed) {
        long conversation = jdbc.sql("""
                insert into conversation (customer_id, status, channel, address, queue_id, owner_agent_id, last_at, created_at)
                values (1, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(state.equals("CLOSED") ? "ENDED" : "OPEN").param(channel)
                .param("visitor-" + addresses.incrementAndGet()).param(queue).param(agent)
                .param(Timestamp.from(enqueued)).param(Timestamp.from(enqueued)).query(Long.class).single();
        return jdbc.sql("""
                insert into contact (conversation_id, customer_id, channel, queue_id, state, outcome, agent_id, enqueued_at,
                    answered_at, ended_at, closed_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(conversation).param(channel).param(queue).param(state).param(outcome).param(agent)
                .param(Timestamp.from(enqueued)).param(time(answered)).param(time(ended)).param(time(closed))
                .query(Long.class).single();
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
