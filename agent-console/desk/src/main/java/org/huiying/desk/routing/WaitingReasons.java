package org.huiying.desk.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.huiying.desk.routing.RoutingApi.Named;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.routing.Router;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.rules.routing.WhyWaiting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each waiting contact waits for. Asks a router made from the tables, so that any node can answer. */
@Component
class WaitingReasons {

    private static final int LONGEST_LIST = 500;

    private final JdbcClient jdbc;
    private final RouterTables tables;
    private final Clock clock;

    WaitingReasons(JdbcClient jdbc, RouterTables tables, Clock clock) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.clock = clock;
    }

    /** @param code the case of {@link WhyWaiting}; the other fields belong to some only */
    record Why(String code, List<Named> agents, @Nullable Instant until, @Nullable Integer count) {}

    record WaitingView(long contact, long conversation, String channel, Named queue, Named customer,
                       Instant enqueuedAt, Why why) {}

    /** The first who wait, the longest wait first. */
    @Transactional(readOnly = true)
    public List<WaitingView> now() {
        Router router = Router.restore(tables.read());
        router.handle(new RoutingEvent.Tick(clock.instant()));
        Map<Long, String> agents = new HashMap<>();
        jdbc.sql("select id, name from agent").query(row -> {
            agents.put(row.getLong(1), row.getString(2));
        });
        List<WaitingView> waiting = new ArrayList<>();
        jdbc.sql("""
                select k.id, k.conversation_id, k.channel, q.id, q.name, u.id, u.name, k.enqueued_at
                from contact k join queue q on q.id = k.queue_id join customer u on u.id = k.customer_id
                where k.outcome is null and k.state in ('WAITING', 'OFFERED') order by k.enqueued_at, k.id limit ?""")
                .param(LONGEST_LIST)
                .query(row -> {
                    waiting.add(new WaitingView(row.getLong(1), row.getLong(2), row.getString(3),
                            new Named(row.getLong(4), row.getString(5)), new Named(row.getLong(6), row.getString(7)),
                            row.getTimestamp(8).toInstant(),
                            why(router.whyWaiting(new ContactId(row.getLong(1))), agents)));
                });
        return waiting;
    }

    private static Why why(WhyWaiting why, Map<Long, String> names) {
        return switch (why) {
            case WhyWaiting.NotWaiting w -> because(w, null, null);
            case WhyWaiting.OnOffer w -> because(w, w.agents(), w.until(), names);
            case WhyWaiting.QueueIsClosed w -> because(w, null, null);
            case WhyWaiting.HeldFor w -> because(w, List.of(w.agent()), w.until(), names);
            case WhyWaiting.Draining w -> because(w, List.of(w.agent()), null, names);
            case WhyWaiting.KeptForHeavier w -> because(w, null, w.agents());
            case WhyWaiting.Reserved w -> because(w, null, w.reserve());
            case WhyWaiting.TooEarly w -> because(w, w.until(), null);
            case WhyWaiting.NoAgentOnline w -> because(w, null, w.configured());
            case WhyWaiting.NoSkill w -> because(w, null, w.online());
            case WhyWaiting.NoCapacity w -> because(w, null, w.qualified());
            case WhyWaiting.CoolingDown w -> because(w, null, w.free());
        };
    }

    private static Why because(WhyWaiting why, @Nullable Instant until, @Nullable Integer count) {
        return new Why(DecisionLog.code(why.getClass()), List.of(), until, count);
    }

    private static Why because(WhyWaiting why, List<AgentId> agents, @Nullable Instant until, Map<Long, String> names) {
        return new Why(DecisionLog.code(why.getClass()), agents.stream()
                .map(agent -> new Named(agent.value(), names.getOrDefault(agent.value(), ""))).toList(), until, null);
    }
}
