package org.huiying.desk.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.event.DeskEvent;
import org.huiying.desk.event.DeskEvents;
import org.huiying.desk.problem.Refused;
import org.huiying.desk.routing.RoutingEvents;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.RoutingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with a conversation. What concerns routing is left to the router, and seen when it has decided. */
@Component
class ConversationSteps {

    private static final Duration DIRECT_OFFER_HELD = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final RoutingEvents routing;
    private final Ending ending;
    private final DeskEvents events;
    private final AuditLog audit;
    private final Clock clock;

    ConversationSteps(JdbcClient jdbc, RoutingEvents routing, Ending ending, DeskEvents events, AuditLog audit,
                      Clock clock) {
        this.jdbc = jdbc;
        this.routing = routing;
        this.ending = ending;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    private record State(long customerId, long queueId, @Nullable Long ownerAgentId, @Nullable Long contactId,
                         @Nullable String state) {}

    private State lock(ConversationId conversation) {
        jdbc.sql("select id from conversation where id = ? for update").param(conversation.value()).query(Long.class)
                .optional().orElseThrow(() -> Refused.notFound("会话", "conversation"));
        return jdbc.sql("""
                select c.customer_id, c.queue_id, c.owner_agent_id, k.id as contact_id, k.state
                from conversation c left join contact k on k.conversation_id = c.id and k.outcome is null
                where c.id = ?""").param(conversation.value()).query(State.class).single();
    }

    /** The contact that she has, or may decide on as a supervisor. */
    private ContactId hers(StaffMember member, State state, String... states) {
        if (state.contactId() == null || !List.of(states).contains(state.state())) {
            throw new Refused(HttpStatus.CONFLICT, "not-now", "会话现在的状态不允许这样做",
                    "The state of the conversation does not allow it",
                    Map.of("state", String.valueOf(state.state()), "expected", states));
        }
        boolean owner = state.ownerAgentId() != null && state.ownerAgentId() == member.number();
        if (!owner && !member.leads()) {
            throw Refused.conflict("not-yours", "这个会话不在您名下", "The conversation is not yours");
        }
        return new ContactId(state.contactId());
    }

    @Transactional
    public void transferToQueue(StaffMember member, ConversationId conversation, QueueId queue, @Nullable String note) {
        State state = lock(conversation);
        ContactId contact = hers(member, state, "ACTIVE");
        String name = jdbc.sql("select name from queue where id = ? and enabled").param(queue.value())
                .query(String.class).optional().orElseThrow(() -> Refused.notFound("队列", "queue"));
        note(member, conversation, "转接到队列 " + name, note);
        ending.line(conversation, "transferred", "正在为您转接到 " + name, Map.of("queue", name));
        routing.post(new RoutingEvent.TransferredToQueue(clock.instant(), contact, owner(state), queue));
        audit.record(member.id(), "conversation.transfer", "conversation:" + conversation, Map.of("queue", queue.value()));
    }

    @Transactional
    public void transferToAgent(StaffMember member, ConversationId conversation, AgentId to, @Nullable String note) {
        State state = lock(conversation);
        ContactId contact = hers(member, state, "ACTIVE");
        String name = jdbc.sql("select name from agent where id = ? and enabled and 'AGENT' = any(roles)")
                .param(to.value()).query(String.class).optional().orElseThrow(() -> Refused.notFound("坐席", "agent"));
        if (owner(state).equals(to)) {
            throw Refused.conflict("already-hers", "会话已经在" + name + "名下", "The conversation is hers already");
        }
        note(member, conversation, "转接给 " + name, note);
        ending.line(conversation, "transferred", "正在为您转接给 " + name, Map.of("agent", name));
        Instant now = clock.instant();
        routing.post(new RoutingEvent.TransferredToAgent(now, contact, owner(state), to, now.plus(DIRECT_OFFER_HELD)));
        audit.record(member.id(), "conversation.transfer", "conversation:" + conversation, Map.of("agent", to.value()));
    }

    /** She takes it, from the queue or from whoever has it; an agent may take only what waits or is offered. */
    @Transactional
    public void takeOver(StaffMember member, ConversationId conversation) {
        State state = lock(conversation);
        if (state.contactId() == null || "WRAPPING".equals(state.state())) {
            throw Refused.conflict("conversation-ended", "会话已结束", "The conversation has ended");
        }
        boolean someoneElses = "ACTIVE".equals(state.state());
        if (someoneElses && state.ownerAgentId() != null && state.ownerAgentId() == member.number()) {
            return;
        }
        if (someoneElses && !member.leads()) {
            throw Refused.forbidden("只有主管可以接管别人的会话", "Only a supervisor takes over from others");
        }
        AgentId from = someoneElses && state.ownerAgentId() != null ? new AgentId(state.ownerAgentId()) : null;
        routing.post(new RoutingEvent.ContactTakenOver(
                clock.instant(), new ContactId(state.contactId()), member.id(), from));
        audit.record(member.id(), "conversation.take-over", "conversation:" + conversation, Map.of());
    }

    @Transactional
    public void end(StaffMember member, ConversationId conversation) {
        State state = lock(conversation);
        hers(member, state, "ACTIVE");
        ending.line(conversation, "ended", "会话已结束", Map.of());
        ending.talk(conversation);
        audit.record(member.id(), "conversation.end", "conversation:" + conversation, Map.of());
    }

    /** Keeps the record and ends wrap-up. It may be corrected later by the same call. */
    @Transactional
    public void wrapUp(StaffMember member, ConversationId conversation, String result, String summary) {
        State state = lock(conversation);
        jdbc.sql("update conversation set result_code = ?, summary = ? where id = ?")
                .params(result, summary, conversation.value()).update();
        if ("WRAPPING".equals(state.state())) {
            ContactId contact = hers(member, state, "WRAPPING");
            routing.post(new RoutingEvent.WrapUpEnded(clock.instant(), contact, owner(state)));
        }
        audit.record(member.id(), "conversation.wrap-up", "conversation:" + conversation, Map.of("result", result));
    }

    @Transactional
    public void promise(StaffMember member, ConversationId conversation, Instant due, String what) {
        State state = lock(conversation);
        Instant now = clock.instant();
        if (!due.isAfter(now)) {
            throw Refused.invalid("at", "承诺时间应在将来", "at: " + due + " (expected: a time to come)");
        }
        note(member, conversation, "承诺回复：" + what, null);
        events.publish(new DeskEvent.PromiseMade(conversation, new CustomerId(state.customerId()), member.id(),
                new QueueId(state.queueId()), due, what, now));
    }

    private void note(StaffMember member, ConversationId conversation, String what, @Nullable String note) {
        String words = note == null || note.isBlank() ? what : what + "：" + note.strip();
        ending.noteBy(member.id(), member.name(), conversation, words);
    }

    private static AgentId owner(State state) {
        if (state.ownerAgentId() == null) {
            throw Refused.conflict("not-now", "会话没有负责的坐席", "Nobody has the conversation");
        }
        return new AgentId(state.ownerAgentId());
    }
}
