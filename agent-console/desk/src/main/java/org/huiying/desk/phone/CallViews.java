package org.huiying.desk.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Seat;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads calls for pages. */
@Component
class CallViews {

    private final JdbcClient jdbc;

    CallViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which conversation's it is. */
    record Shown(ConversationId conversation, CallView view) {}

    /** Empty for a call that nobody has taken in. */
    Optional<Shown> of(CallId call) {
        return jdbc.sql("""
                select conversation_id, sid, address, place, arrived_at, talk_at, held, paused, trouble, ended_at,
                    held <> held_told or paused <> paused_told as pending, placed_by is not null as outgoing, outcome
                from phone_call where sid = ? and conversation_id is not null""")
                .param(call.value()).query((row, n) -> shown(call, row)).optional();
    }

    /** A call that is under way, for who watches. @param agent who has it */
    record Live(long conversation, String customer, String queue, @Nullable String agent, CallView.Stage stage, Instant since,
                boolean held, boolean supervised, @Nullable String trouble) {}

    List<Live> live() {
        return jdbc.sql("""
                select c.sid, c.conversation_id, u.name as customer, q.name as queue, a.name as agent,
                    coalesce(c.talk_at, c.arrived_at) as since
                from phone_call c join conversation k on k.id = c.conversation_id join customer u on u.id = k.customer_id
                join queue q on q.id = k.queue_id left join agent a on a.id = k.owner_agent_id
                where c.ended_at is null order by c.arrived_at limit 500""")
                .query((row, n) -> {
                    CallView view = of(new CallId(row.getString("sid"))).orElseThrow().view();
                    return new Live(row.getLong("conversation_id"), row.getString("customer"), row.getString("queue"),
                            row.getString("agent"), view.stage(), row.getTimestamp("since").toInstant(), view.held(),
                            view.people().stream().anyMatch(one -> one.role().equals("SUPERVISOR") && one.state().equals("ACCEPTED")),
                            view.trouble());
                }).list();
    }

    /** The last call of a conversation. */
    Optional<CallId> lastOf(ConversationId conversation) {
        return jdbc.sql("select sid from phone_call where conversation_id = ? order by arrived_at desc limit 1")
                .param(conversation.value()).query((row, n) -> new CallId(row.getString(1))).optional();
    }

    private Shown shown(CallId call, ResultSet row) throws SQLException {
        List<CallView.Person> people = people(call);
        boolean over = row.getTimestamp("ended_at") != null;
        String address = row.getString("address");
        return new Shown(new ConversationId(row.getLong("conversation_id")), new CallView(call.value(),
                address.startsWith("+") ? address : null, over ? CallView.Stage.OVER : stage(row.getString("place"), people),
                row.getTimestamp("arrived_at").toInstant(), talkAt(row, people), row.getBoolean("held"),
                row.getBoolean("paused"), !over && row.getBoolean("pending"), over ? null : row.getString("trouble"),
                row.getBoolean("outgoing"), row.getString("outcome"), over ? List.of() : people));
    }

    private static CallView.Stage stage(String place, List<CallView.Person> people) {
        return switch (LiveCall.Place.valueOf(place)) {
            case ROOM -> CallView.Stage.TALKING;
            case OUTSIDE -> CallView.Stage.OUTSIDE;
            case MESSAGE, VOICEMAIL -> CallView.Stage.MESSAGE;
            case LEAVING -> CallView.Stage.OVER;
            case OUT -> calling(people);
            case NEW, QUEUE -> people.stream().anyMatch(one -> one.role().equals("AGENT") && !one.state().equals("ENDED"))
                    ? CallView.Stage.RINGING : CallView.Stage.WAITING;
        };
    }

    private static CallView.Stage calling(List<CallView.Person> people) {
        return people.stream().filter(one -> one.role().equals("CUSTOMER")).findFirst()
                .map(one -> one.state().equals("ACCEPTED") ? CallView.Stage.TALKING : CallView.Stage.CALLING)
                .orElse(CallView.Stage.RINGING);
    }

    /** Those who are live, and of each role that nobody has any more the last who had it since she talks. */
    private List<CallView.Person> people(CallId call) {
        return jdbc.sql("""
                select distinct on (l.role) l.id, l.role, l.agent_id, coalesce(a.name, l.number) as name, l.state, l.why,
                    l.seat, l.completes, l.answered_by, case l.state when 'TO_DIAL' then
                        (select count(*) from phone_leg d where d.state = 'TO_DIAL' and d.id < l.id)::int end as ahead
                from phone_leg l left join agent a on a.id = l.agent_id
                where l.call_sid = ? and (l.state <> 'ENDED' or l.role = 'CONSULTED' and l.room =
                    (select m.room from phone_leg m where m.call_sid = l.call_sid and m.role = 'AGENT' and m.state <> 'ENDED'))
                order by l.role, l.id desc""")
                .param(call.value()).query((row, n) -> {
                    Seat seat = Seat.parse(row.getString("seat"));
                    return new CallView.Person(row.getLong("id"), row.getString("role"), row.getObject("agent_id", Long.class),
                            row.getString("name"), row.getString("state"), row.getString("why"), seat.muted(), seat.held(), seat.coaches(),
                            row.getBoolean("completes"), row.getString("answered_by"), row.getObject("ahead", Integer.class));
                }).list();
    }

    private @Nullable Instant talkAt(ResultSet row, List<CallView.Person> people) throws SQLException {
        Optional<Long> customer = people.stream().filter(one -> one.role().equals("CUSTOMER")).map(CallView.Person::leg).findFirst();
        return customer.isEmpty() ? time(row, "talk_at") : jdbc.sql("select accepted_at from phone_leg where id = ?")
                .param(customer.get()).query((leg, n) -> Optional.ofNullable(time(leg, "accepted_at"))).single().orElse(null);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
