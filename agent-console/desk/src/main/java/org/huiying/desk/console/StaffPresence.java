package org.huiying.desk.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.huiying.desk.routing.AgentStates;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets an agent away whose page is gone: a closed laptop must not be offered contacts. Every node says in Redis whose
 * pages are open; who has none anywhere for {@link #GRACE} is away. What she has stays hers.
 */
@Component
class StaffPresence {

    /** The reason of the state, by its code. */
    static final String LOST = "lost";

    private static final Logger log = LoggerFactory.getLogger(StaffPresence.class);
    private static final Duration SHOWN_FOR = Duration.ofSeconds(45);
    private static final Duration GRACE = Duration.ofSeconds(45);

    private final StringRedisTemplate redis;
    private final JdbcClient jdbc;
    private final AgentStates states;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<AgentId, Instant> missingSince = new HashMap<>();

    StaffPresence(StringRedisTemplate redis, JdbcClient jdbc, AgentStates states, TransactionTemplate transaction,
                  Clock clock) {
        this.redis = redis;
        this.jdbc = jdbc;
        this.states = states;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Her page is open on this node; to be said again while it is. */
    void seen(AgentId agent) {
        redis.opsForValue().set(key(agent), "1", SHOWN_FOR);
    }

    /** Looks for those who are online without a page. A Redis that forgot says nothing about anybody. */
    @Scheduled(fixedDelay = 10_000)
    synchronized void look() {
        try {
            Instant now = clock.instant();
            List<AgentId> online = jdbc.sql("select agent_id from agent_state where state = 'ONLINE'")
                    .query(Long.class).list().stream().map(AgentId::new).toList();
            missingSince.keySet().retainAll(online);
            for (AgentId agent : online) {
                if (Boolean.TRUE.equals(redis.hasKey(key(agent)))) {
                    missingSince.remove(agent);
                } else if (missingSince.computeIfAbsent(agent, a -> now).plus(GRACE).isBefore(now)) {
                    missingSince.remove(agent);
                    transaction.executeWithoutResult(status -> states.change(agent, Presence.AWAY, LOST));
                    log.info("Agent {} has had no page open for {} and is away now", agent, GRACE);
                }
            }
        } catch (DataAccessException e) {
            missingSince.clear();
            log.debug("Presence cannot be looked at now", e);
        }
    }

    private static String key(AgentId agent) {
        return "huiying:here:" + agent;
    }
}
