package org.huiying.desk.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.AgentOrder;
import org.huiying.rules.routing.AgentProfile;
import org.huiying.rules.routing.Announcing;
import org.huiying.rules.routing.Capacity;
import org.huiying.rules.routing.CoolDown;
import org.huiying.rules.routing.Needs;
import org.huiying.rules.routing.OfferTerms;
import org.huiying.rules.routing.QueueLimits;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.Ring;
import org.huiying.rules.routing.ServiceTarget;
import org.huiying.rules.routing.Serving;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queues and agents as people have set them up, read as the router wants to know them. */
@Component
class Settings {

    private static final int CALL_UNITS = 100;

    private final JdbcClient jdbc;
    private final RoutingTerms terms;

    Settings(JdbcClient jdbc, RoutingTerms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** Empty when the queue is disabled or deleted. */
    Optional<QueueSettings> queue(QueueId id) {
        return Optional.ofNullable(queues(id).get(id));
    }

    Map<QueueId, QueueSettings> queues() {
        return queues(null);
    }

    private Map<QueueId, QueueSettings> queues(@Nullable QueueId only) {
        Map<QueueId, Map<Skill, Integer>> needs = new LinkedHashMap<>();
        jdbc.sql("select queue_id, skill, level from queue_skill").query(row -> {
            needs.computeIfAbsent(new QueueId(row.getLong(1)), id -> new TreeMap<>())
                    .put(new Skill(row.getString(2)), row.getInt(3));
        });
        Map<QueueId, QueueSettings> queues = new LinkedHashMap<>();
        jdbc.sql("select * from queue where enabled and (id = :only or :only::bigint is null) order by id")
                .param("only", only == null ? null : only.value())
                .query(row -> {
                    QueueId id = new QueueId(row.getLong("id"));
                    queues.put(id, queue(row, Needs.of(needs.getOrDefault(id, Map.of()))));
                });
        return queues;
    }

    private QueueSettings queue(ResultSet row, Needs needs) throws SQLException {
        Duration call = Duration.ofSeconds(row.getInt("offer_seconds_call"));
        Duration chat = Duration.ofSeconds(row.getInt("offer_seconds_chat"));
        Long overflow = row.getObject("overflow_queue_id", Long.class);
        return new QueueSettings(
                new ServiceTarget(Duration.ofSeconds(row.getInt("target_seconds")), row.getInt("strict_priority")),
                new Serving(List.of(new Ring(Duration.ZERO, needs, 0)), AgentOrder.LONGEST_IDLE, false),
                new OfferTerms(Map.of(Channel.PHONE, call, Channel.CALLBACK, call, Channel.CHAT, chat,
                        Channel.MESSAGING, chat), CoolDown.of(terms.coolDown()), terms.missesUntilAway(), 1),
                Duration.ofSeconds(row.getInt("wrap_up_seconds")),
                new QueueLimits(row.getInt("max_waiting"), Duration.ofSeconds(row.getInt("max_wait_seconds")),
                        overflow == null ? null : new QueueLimits.Overflow(new QueueId(overflow),
                                Duration.ofSeconds(row.getInt("overflow_after_seconds"))),
                        QueueLimits.WhenClosed.TURN_AWAY, QueueLimits.WhenAgentLeaves.RETURN,
                        QueueLimits.WhenNobody.WAIT),
                new Announcing(terms.announceEvery(), terms.expectedHandling()));
    }

    Optional<AgentProfile> agent(AgentId id) {
        return Optional.ofNullable(agents(id).get(id));
    }

    Map<AgentId, AgentProfile> agents() {
        return agents(null);
    }

    private Map<AgentId, AgentProfile> agents(@Nullable AgentId only) {
        Map<AgentId, Map<Skill, Integer>> skills = new LinkedHashMap<>();
        jdbc.sql("select agent_id, skill, level from agent_skill").query(row -> {
            skills.computeIfAbsent(new AgentId(row.getLong(1)), id -> new TreeMap<>())
                    .put(new Skill(row.getString(2)), row.getInt(3));
        });
        Map<AgentId, Set<QueueId>> queues = new LinkedHashMap<>();
        jdbc.sql("select agent_id, queue_id from agent_queue").query(row -> {
            queues.computeIfAbsent(new AgentId(row.getLong(1)), id -> new HashSet<>())
                    .add(new QueueId(row.getLong(2)));
        });
        Map<AgentId, AgentProfile> agents = new LinkedHashMap<>();
        jdbc.sql("""
                select id, grade, capacity, max_chats, phone is not null as rings, enabled and 'AGENT' = any(roles) as takes
                from agent
                where id = :only or :only::bigint is null order by id""")
                .param("only", only == null ? null : only.value())
                .query(row -> {
                    AgentId id = new AgentId(row.getLong("id"));
                    agents.put(id, new AgentProfile(skills.getOrDefault(id, Map.of()),
                            AgentProfile.serving(queues.getOrDefault(id, Set.of())),
                            capacity(row.getInt("capacity"), row.getInt("max_chats"), row.getBoolean("rings")),
                            grade(row.getString("grade")), row.getBoolean("takes")));
                });
        return agents;
    }

    private static int grade(String stored) {
        return switch (stored) {
            case "TRAINEE" -> 1;
            case "REGULAR" -> 2;
            case "SENIOR" -> 3;
            case "LEAD" -> 4;
            case "MANAGER" -> 5;
            default -> throw new IllegalStateException(
                    "grade: " + stored + " (expected: TRAINEE, REGULAR, SENIOR, LEAD or MANAGER)");
        };
    }

    /** A call takes 100 units, and a phone that can ring; so many chats together take all that she has. */
    private static Capacity capacity(int units, int maxChats, boolean rings) {
        Capacity.Share call = new Capacity.Share(CALL_UNITS, Math.max(1, units / CALL_UNITS));
        Capacity.Share chat = new Capacity.Share(Math.max(1, units / Math.max(1, maxChats)), maxChats);
        Capacity all = new Capacity(units, Map.of(Channel.CALLBACK, call, Channel.CHAT, chat, Channel.MESSAGING, chat));
        return rings ? all.with(Channel.PHONE, call) : all;
    }
}
