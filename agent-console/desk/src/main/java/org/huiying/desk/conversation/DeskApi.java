package org.huiying.desk.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.conversation.ConversationRows.Cursor;
import org.huiying.desk.conversation.ConversationRows.Scope;
import org.huiying.desk.conversation.ConversationRows.Search;
import org.huiying.desk.live.Snapshots;
import org.huiying.desk.live.Topic;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.routing.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What an agent's desk shows when it is opened, and the lists of conversations. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
class DeskApi {

    private static final int LONGEST_PAGE = 200;

    private final ConversationRows rows;
    private final Snapshots snapshots;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DeskApi(ConversationRows rows, Snapshots snapshots, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param kept the contact for which she gets nothing less urgent until she is free for it */
    record Desk(String topic, long seq, List<ContactNews.Offer> offers, List<ConversationRow> conversations,
                @Nullable Long kept) {}

    record Page(List<ConversationRow> items, @Nullable String next) {}

    @GetMapping("/desk")
    Desk desk(@AuthenticationPrincipal StaffMember me) {
        Topic topic = Topic.agent(me.id());
        return snapshots.of(topic, seq -> new Desk(topic.name(), seq, offers(me.id()),
                rows.search(new Search(Scope.MINE, me.id(), null, null, null, LONGEST_PAGE)), kept(me.id())));
    }

    private @Nullable Long kept(AgentId agent) {
        return jdbc.sql("select contact_id from routing_contact where drains_agent_id = ?").param(agent.value())
                .query(Long.class).optional().orElse(null);
    }

    private List<ContactNews.Offer> offers(AgentId agent) {
        return jdbc.sql("""
                select k.id, f.offer, k.conversation_id, k.channel, q.name as queue, u.name as customer, c.product,
                    nullif(c.topic, q.name), c.last_text, k.enqueued_at, f.expires_at, k.callback_id,
                    (select d.reason from routing_decision d
                     where d.contact_id = k.id and d.kind = 'OFFER' and d.offer = f.offer
                     order by d.id desc limit 1) as reason
                from contact_offer f join contact k on k.id = f.contact_id
                join conversation c on c.id = k.conversation_id join queue q on q.id = k.queue_id
                join customer u on u.id = k.customer_id
                where f.agent_id = ? and k.state = 'OFFERED' order by f.offered_at, f.contact_id""")
                .param(agent.value())
                .query((row, n) -> new ContactNews.Offer(row.getLong(1), row.getInt(2), row.getLong(3),
                        row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8),
                        row.getString(9), row.getTimestamp(10).toInstant(), row.getTimestamp(11).toInstant(),
                        row.getObject(12, Long.class), reason(row.getString(13))))
                .list();
    }

    private @Nullable Reason reason(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, Reason.class);
    }

    @GetMapping("/conversations")
    Page conversations(@AuthenticationPrincipal StaffMember me, @RequestParam(defaultValue = "mine") String scope,
            @RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable Long queue,
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, LONGEST_PAGE);
        List<ConversationRow> found = rows.search(new Search(Scope.valueOf(scope.toUpperCase(Locale.ROOT)),
                me.id(), q, queue, after == null ? null : Cursor.parse(after), size + 1));
        boolean more = found.size() > size;
        List<ConversationRow> items = more ? found.subList(0, size) : found;
        return new Page(items, more ? new Cursor(items.getLast().lastAt(), items.getLast().id()).toString() : null);
    }

    record AgentRow(long id, String name, String grade, @Nullable String state, @Nullable String reason,
                    @Nullable Instant since, int load, boolean me) {}

    /** Those who may be given a contact, with how many each has. */
    @GetMapping("/agents")
    List<AgentRow> agents(@AuthenticationPrincipal StaffMember me) {
        return jdbc.sql("""
                select a.id, a.name, a.grade, s.state, s.reason, s.since,
                    (select count(*) from contact k
                        where k.agent_id = a.id and k.outcome is null and k.state in ('ACTIVE', 'WRAPPING')) as load
                from agent a left join agent_state s on s.agent_id = a.id
                where a.enabled and 'AGENT' = any(a.roles) order by a.name""")
                .query((row, n) -> new AgentRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getTimestamp(6) == null ? null : row.getTimestamp(6).toInstant(),
                        row.getInt(7), row.getLong(1) == me.number()))
                .list();
    }

    record QueueRow(long id, String code, String name, String nameEn, int waiting, @Nullable Long longestWaitSeconds,
                    int targetSeconds) {}

    @GetMapping("/queues")
    List<QueueRow> queues() {
        Instant now = clock.instant();
        return jdbc.sql("""
                select q.id, q.code, q.name, q.name_en, q.target_seconds, count(k.id) as waiting, min(k.enqueued_at) as oldest
                from queue q left join contact k on k.queue_id = q.id and k.outcome is null and k.state in ('WAITING', 'OFFERED')
                where q.enabled group by q.id order by q.id""")
                .query((row, n) -> new QueueRow(row.getLong("id"), row.getString("code"), row.getString("name"),
                        row.getString("name_en"), row.getInt("waiting"),
                        row.getTimestamp("oldest") == null ? null
                                : Math.max(0, now.getEpochSecond() - row.getTimestamp("oldest").toInstant().getEpochSecond()),
                        row.getInt("target_seconds")))
                .list();
    }
}
