package org.huiying.desk.console;

import java.util.Collection;
import java.util.List;

import org.huiying.desk.routing.AgentStates;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices that an agent is gone: her page is closed, her network is lost, or the node that held her socket is dead. Every
 * node writes whose pages are open on it and looks for those whom none has seen for the grace; the row of each is changed
 * once, by whichever node is first, together with the event for the router. Who comes back in time was never gone.
 *
 * <p>A node that could not write for a while cannot tell the others' silence from its own, so it looks again only after it
 * has been heard for a whole grace. Whoever talks on the telephone is there, whatever her page does.
 */
@Component
class StaffPresence {

    /** The reason of the state, by its code. */
    static final String LOST = "lost";

    private static final Logger log = LoggerFactory.getLogger(StaffPresence.class);

    private final JdbcClient jdbc;
    private final AgentStates states;
    private final TransactionTemplate transaction;
    private final PresenceTerms terms;
    private long ableSince = System.nanoTime();

    StaffPresence(JdbcClient jdbc, AgentStates states, TransactionTemplate transaction, PresenceTerms terms) {
        this.jdbc = jdbc;
        this.states = states;
        this.transaction = transaction;
        this.terms = terms;
    }

    /** Their pages are open on this node; to be said again at every beat. */
    void seen(Collection<AgentId> agents) {
        jdbc.sql("""
                insert into agent_presence (agent_id, seen_at)
                select id, clock_timestamp() from agent where id = any(?) order by id
                on conflict (agent_id) do update set seen_at = excluded.seen_at, lost_at = null""")
                .param(agents.stream().map(AgentId::value).toArray(Long[]::new)).update();
    }

    /** One beat: says who is here, and looks who is not. */
    synchronized void beat(Collection<AgentId> here) {
        try {
            if (!here.isEmpty()) {
                seen(here);
            }
            if (System.nanoTime() - ableSince >= terms.grace().toNanos()) {
                look();
            }
        } catch (DataAccessException | TransactionException e) {
            ableSince = System.nanoTime();
            log.warn("Who is here cannot be written now", e);
        }
    }

    /** Sets those offline whom nobody has seen for the grace. Who never had a page counts from when she was first missed. */
    void look() {
        List<AgentId> gone = transaction.execute(status -> {
            jdbc.sql("""
                    insert into agent_presence (agent_id, seen_at)
                    select agent_id, clock_timestamp() from agent_state where state <> 'OFFLINE'
                    on conflict do nothing""").update();
            List<AgentId> lost = jdbc.sql("""
                    update agent_presence p set lost_at = clock_timestamp() from agent_state s
                    where s.agent_id = p.agent_id and s.state <> 'OFFLINE' and (p.lost_at is null or p.lost_at < s.since)
                        and greatest(p.seen_at, s.since) < clock_timestamp() - make_interval(secs => ?)
                        and not exists (select from contact k
                            where k.agent_id = p.agent_id and k.outcome is null and k.state = 'ACTIVE'
                                and k.channel = 'PHONE')
                    returning p.agent_id""")
                    .param(terms.grace().toMillis() / 1000.0).query(Long.class).list().stream().map(AgentId::new).toList();
            lost.forEach(agent -> states.change(agent, Presence.OFFLINE, LOST));
            return lost;
        });
        gone.forEach(agent -> log.info("Agent {} has had no page open for {} and is offline now", agent, terms.grace()));
    }
}
