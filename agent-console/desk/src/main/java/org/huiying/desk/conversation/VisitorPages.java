package org.huiying.desk.conversation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.huiying.desk.live.FanOut;
import org.huiying.desk.live.Follower;
import org.huiying.desk.live.LiveEvent;
import org.huiying.desk.live.Snapshots;
import org.huiying.desk.live.Topic;
import org.huiying.gateway.contact.VisitorFeed;
import org.huiying.gateway.contact.VisitorId;
import org.huiying.gateway.contact.VisitorMessage;
import org.huiying.gateway.contact.VisitorNews;
import org.huiying.gateway.contact.VisitorSnapshot;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the page of a visitor shows: his latest conversation without notes, and what is new in it. */
@Component
class VisitorPages implements VisitorFeed {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final MessageStore messages;
    private final Snapshots snapshots;
    private final FanOut fanOut;
    private final JsonMapper json;

    VisitorPages(JdbcClient jdbc, MessageStore messages, Snapshots snapshots, FanOut fanOut, JsonMapper json) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.snapshots = snapshots;
        this.fanOut = fanOut;
        this.json = json;
    }

    private record Latest(long id, String status, long agentReadSeq, long customerReadSeq, @Nullable Integer rating,
                          @Nullable String owner, String queue, @Nullable String contactState,
                          @Nullable String contactChannel,
                          @Nullable Integer position, boolean missed, @Nullable Long upTo) {

        VisitorNews.Status status(VisitorNews.State state) {
            return new VisitorNews.Status(state, state == VisitorNews.State.ACTIVE ? owner : null,
                    state == VisitorNews.State.ENDED ? null : queue);
        }

        /**
         * A callback that waits for an agent is nothing that the customer waits for at his page; a conversation that has
         * moved elsewhere is over there.
         */
        VisitorNews.State state() {
            if (upTo != null) {
                return VisitorNews.State.ENDED;
            }
            if (missed) {
                return VisitorNews.State.MISSED;
            }
            if ("ACTIVE".equals(contactState) && status.equals("OPEN")) {
                return VisitorNews.State.ACTIVE;
            }
            return status.equals("ENDED") || "CALLBACK".equals(contactChannel)
                    ? VisitorNews.State.ENDED : VisitorNews.State.WAITING;
        }
    }

    private Optional<Latest> latest(VisitorId visitor) {
        return jdbc.sql("""
                select c.id, c.status, c.agent_read_seq, c.customer_read_seq, c.rating, o.name as owner, q.name as queue,
                    k.state as contact_state, k.channel as contact_channel, k.position,
                    c.channel = 'WEB_CHAT' and c.left_channel is not distinct from 'PHONE' and not exists (select from contact a where a.conversation_id = c.id
                        and (a.answered_at is not null or a.outcome is null and a.channel <> 'CALLBACK')) as missed,
                    case when c.channel <> 'WEB_CHAT' then c.left_seq end as up_to
                from conversation c join queue q on q.id = c.queue_id left join agent o on o.id = c.owner_agent_id
                left join contact k on k.conversation_id = c.id and k.outcome is null
                where c.channel = 'WEB_CHAT' and c.address = :visitor or c.left_channel = 'WEB_CHAT' and c.left_address = :visitor
                order by c.id desc limit 1""")
                .param("visitor", visitor.toString()).query(Latest.class).optional();
    }

    @Override
    public VisitorSnapshot snapshot(VisitorId visitor) {
        return snapshots.of(Topic.visitor(visitor.toString()), seq -> latest(visitor)
                .map(latest -> snapshot(visitor, latest, seq))
                .orElseGet(() -> new VisitorSnapshot(seq, new VisitorNews.Status(VisitorNews.State.NONE, null, null),
                        null, 0, 0, List.of(), false, notices(visitor), false)));
    }

    private VisitorSnapshot snapshot(VisitorId visitor, Latest latest, long seq) {
        Older page = page(latest, Long.MAX_VALUE, PAGE);
        VisitorNews.State state = latest.state();
        var position = state == VisitorNews.State.WAITING ? lastPosition(visitor, latest.position()) : null;
        return new VisitorSnapshot(seq, latest.status(state), position, latest.agentReadSeq(),
                latest.customerReadSeq(), page.messages(), page.hasMore(), notices(visitor), latest.rating() != null);
    }

    /** The estimate is told with each position; the last one told is the one that the page shows. */
    private VisitorNews.@Nullable Position lastPosition(VisitorId visitor, @Nullable Integer position) {
        if (position == null) {
            return null;
        }
        return jdbc.sql("select data from live_event where topic = ? and type = 'position' order by seq desc limit 1")
                .param(Topic.visitor(visitor.toString()).name()).query(String.class).optional()
                .map(data -> json.readValue(data, VisitorNews.Position.class))
                .filter(told -> told.position() == position)
                .orElseGet(() -> new VisitorNews.Position(position, null));
    }

    private List<Event> notices(VisitorId visitor) {
        return jdbc.sql("""
                select seq, type, at, data from (select * from live_event where topic = ? and type in ('callback', 'ticket')
                    order by seq desc limit 5) newest order by seq""")
                .param(Topic.visitor(visitor.toString()).name())
                .query((row, n) -> new Event(row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant(),
                        row.getString(4))).list();
    }

    @Override
    public Older older(VisitorId visitor, long before, int limit) {
        return latest(visitor).map(latest -> page(latest, before, limit)).orElseGet(() -> new Older(List.of(), false));
    }

    private Older page(Latest latest, long before, int limit) {
        long end = latest.upTo() == null ? before : Math.min(before, latest.upTo() + 1);
        List<MessageView> found = messages.forCustomer(new ConversationId(latest.id()), end, limit + 1);
        boolean more = found.size() > limit;
        List<VisitorMessage> shown = (more ? found.subList(1, found.size()) : found).stream()
                .map(VisitorMessages::of).toList();
        return new Older(shown, more);
    }

    @Override
    public Subscription follow(VisitorId visitor, long after, Sink sink) {
        Topic topic = Topic.visitor(visitor.toString());
        var follower = new Page(sink, json);
        fanOut.follow(topic, after, follower);
        var closed = new AtomicBoolean();
        return () -> {
            if (closed.compareAndSet(false, true)) {
                fanOut.unfollow(topic, follower);
            }
        };
    }

    /** A visitor's page among the followers. */
    private record Page(Sink sink, JsonMapper json) implements Follower {

        @Override
        public void event(LiveEvent event) {
            sink.event(new Event(event.seq(), event.type(), event.at(), event.data()));
        }

        @Override
        public void caughtUp(Topic topic, long seq) {
            sink.caughtUp(seq);
        }

        @Override
        public void reset(Topic topic) {
            sink.reset();
        }

        @Override
        public void signal(Topic topic, String frame) {
            var typing = json.readValue(frame, TypingSigns.Typing.class);
            sink.typing(typing.name(), typing.on());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
