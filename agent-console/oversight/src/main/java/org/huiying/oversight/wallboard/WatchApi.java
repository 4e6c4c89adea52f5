package org.huiying.oversight.wallboard;

import java.util.List;

import org.huiying.desk.conversation.ConversationRow;
import org.huiying.desk.conversation.ConversationRows;
import org.huiying.desk.problem.Refused;
import org.huiying.oversight.wallboard.Figures.AgentTile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What lies behind a figure: who waits in a queue, what an agent has. */
@RestController
@RequestMapping("/api/wallboard")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class WatchApi {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final ConversationRows rows;
    private final FiguresReader reader;

    WatchApi(JdbcClient jdbc, ConversationRows rows, FiguresReader reader) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.reader = reader;
    }

    record Waiting(List<ConversationRow> items) {}

    record AtWork(AgentTile agent, List<ConversationRow> items) {}

    /** The first who wait, the longest wait first. */
    @GetMapping("/queues/{id}")
    Waiting waiting(@PathVariable long id) {
        List<Long> conversations = jdbc.sql("""
                select conversation_id from contact where queue_id = ? and outcome is null and state in ('WAITING', 'OFFERED')
                order by enqueued_at, id limit ?""").params(id, MOST).query(Long.class).list();
        return new Waiting(inOrder(conversations));
    }

    /** What the agent has, the oldest first. */
    @GetMapping("/agents/{id}")
    AtWork atWork(@PathVariable long id) {
        AgentTile agent = reader.agents().stream().filter(each -> each.id() == id).findFirst()
                .orElseThrow(() -> Refused.notFound("坐席", "agent"));
        List<Long> conversations = jdbc.sql("""
                select conversation_id from contact where outcome is null and id in (
                    select id from contact where agent_id = ? and outcome is null and state in ('ACTIVE', 'WRAPPING')
                    union all select contact_id from contact_offer where agent_id = ?)
                order by enqueued_at, id limit ?""").params(id, id, MOST).query(Long.class).list();
        return new AtWork(agent, inOrder(conversations));
    }

    private List<ConversationRow> inOrder(List<Long> conversations) {
        return rows.find(conversations).stream().filter(row -> row.contact() != null)
                .sorted((one, other) -> Integer.compare(conversations.indexOf(one.id()), conversations.indexOf(other.id()))).toList();
    }
}
