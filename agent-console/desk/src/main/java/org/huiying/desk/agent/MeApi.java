package org.huiying.desk.agent;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, for her own page. */
@RestController
@RequestMapping("/api/me")
class MeApi {

    private static final List<AwayReason> AWAY_REASONS = List.of(
            new AwayReason("break", "小休", "Break"), new AwayReason("meal", "就餐", "Meal"),
            new AwayReason("training", "培训", "Training"), new AwayReason("meeting", "会议", "Meeting"),
            new AwayReason("other", "其他", "Other"));

    private final JdbcClient jdbc;

    MeApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record AwayReason(String code, String zh, String en) {}

    record Account(long id, String name, String login, String grade, Set<Role> roles) {}

    record State(String state, @Nullable String reason, @Nullable Instant since) {}

    record MyQueue(long id, String name, String nameEn) {}

    record Me(Account agent, State state, List<MyQueue> queues, List<AwayReason> awayReasons, boolean canTake) {}

    @GetMapping
    Me me(@AuthenticationPrincipal StaffMember me) {
        String grade = jdbc.sql("select grade from agent where id = ?").param(me.number()).query(String.class).single();
        State state = jdbc.sql("select state, reason, since from agent_state where agent_id = ?").param(me.number())
                .query((row, n) -> new State(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional().orElse(new State("OFFLINE", null, null));
        List<MyQueue> queues = jdbc.sql("""
                select q.id, q.name, q.name_en from queue q join agent_queue a on a.queue_id = q.id
                where a.agent_id = ? and q.enabled order by q.id""").param(me.number()).query(MyQueue.class).list();
        return new Me(new Account(me.number(), me.name(), me.login(), grade, me.roles()), state, queues, AWAY_REASONS,
                me.has(Role.AGENT));
    }
}
