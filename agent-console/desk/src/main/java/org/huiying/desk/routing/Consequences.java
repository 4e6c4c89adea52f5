package org.huiying.desk.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.routing.Decision;
import org.huiying.rules.routing.Reason;
import org.huiying.rules.routing.RoutingEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does to contacts what the router decided, in the order in which it did. */
@Component
class Consequences {

    private static final Map<Reason.Code, String> WHY_NO_TRANSFER = Map.of(
            Reason.Code.QUEUE_CLOSED, "转接失败：该队列已下班",
            Reason.Code.QUEUE_FULL, "转接失败：该队列已满",
            Reason.Code.QUEUE_REMOVED, "转接失败：原队列已停用",
            Reason.Code.UNKNOWN_QUEUE, "转接失败：该队列已停用",
            Reason.Code.AGENT_LEFT, "转接失败：对方不在线",
            Reason.Code.UNKNOWN_AGENT, "转接失败：没有这个坐席",
            Reason.Code.NOT_HERS, "转接失败：会话已不在您名下",
            Reason.Code.UNKNOWN_CONTACT, "转接失败：会话已结束");

    private final RoutedContacts contacts;
    private final LiveLog live;
    private final JdbcClient jdbc;

    Consequences(RoutedContacts contacts, LiveLog live, JdbcClient jdbc) {
        this.contacts = contacts;
        this.live = live;
        this.jdbc = jdbc;
    }

    record Notice(String code, String text) {}

    /** What one event has brought about. */
    void carryOut(List<Decision> decisions) {
        Set<ContactId> finished = new HashSet<>();
        Set<ContactId> wrapping = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Finish finish) {
                finished.add(finish.contact());
            } else if (decision instanceof Decision.WrapUpStarted started) {
                wrapping.add(started.contact());
            }
        }
        for (Decision decision : decisions) {
            switch (decision) {
                case Decision.Enqueue d -> contacts.waiting(d.contact(), d.queue());
                case Decision.Requeue d -> contacts.waiting(d.contact(), d.queue());
                case Decision.Overflow d -> contacts.waiting(d.contact(), d.to());
                case Decision.Offer d ->
                        contacts.offered(d.contact(), d.agent(), d.offer(), d.expiresAt(), d.reason());
                case Decision.Withdraw d ->
                        contacts.withdrawn(d.contact(), d.agent(), d.offer(), why(d.reason().code()));
                case Decision.Assign d -> contacts.assigned(d.contact(), d.agent());
                case Decision.Reject d -> contacts.rejected(d.contact(), d.reason());
                case Decision.AnnouncePosition d ->
                        contacts.position(d.contact(), d.position(), d.estimatedWait());
                case Decision.WrapUpStarted d -> wrapUp(d, finished);
                case Decision.Finish d -> finish(d, wrapping);
                case Decision.AgentReady d -> ready(d);
                case Decision.Refuse d -> refused(d);
                case Decision.Drain d -> { }
                case Decision.DrainEnded d -> { }
                case Decision.AgentSetAway d -> { }
                case Decision.WakeAt d -> { }
            }
        }
    }

    private static String why(Reason.Code code) {
        return code == Reason.Code.DECLINED || code == Reason.Code.MISSED ? code.name() : "WITHDRAWN";
    }

    /** Wrap-up of somebody who handed the contact on is hers alone; the contact itself goes on. */
    private void wrapUp(Decision.WrapUpStarted started, Set<ContactId> finished) {
        if (finished.contains(started.contact()) || isLast(started.contact(), started.agent())) {
            contacts.wrapUpStarted(started.contact(), started.agent(), started.until());
        }
    }

    private void finish(Decision.Finish finish, Set<ContactId> wrapping) {
        if (!wrapping.contains(finish.contact())) {
            contacts.finished(finish.contact());
        }
    }

    private void ready(Decision.AgentReady ready) {
        if (isLast(ready.contact(), ready.agent())) {
            contacts.finished(ready.contact());
        }
    }

    /** Whether nothing but her wrap-up is left of the contact. */
    private boolean isLast(ContactId contact, AgentId agent) {
        return jdbc.sql("select count(*) from contact where id = ? and state = 'WRAPPING' and agent_id = ?")
                .params(contact.value(), agent.value()).query(Integer.class).single() > 0;
    }

    /** Whoever asked sees why nothing came of it. */
    private void refused(Decision.Refuse refuse) {
        switch (refuse.refused()) {
            case RoutingEvent.OfferAccepted e -> contacts.withdrawn(e.contact(), e.agent(), e.offer(), "WITHDRAWN");
            case RoutingEvent.TransferredToQueue e -> tell(e.from(), refuse.reason().code());
            case RoutingEvent.TransferredToAgent e -> tell(e.from(), refuse.reason().code());
            case RoutingEvent.ContactTakenOver e ->
                    tell(e.agent(), new Notice("take-over-refused", "接手失败：会话已被别人接走或已结束"));
            default -> { }
        }
    }

    private void tell(AgentId agent, Reason.Code code) {
        tell(agent, new Notice("transfer-refused", WHY_NO_TRANSFER.getOrDefault(code, "转接失败")));
    }

    private void tell(AgentId agent, Notice notice) {
        live.append(Topic.agent(agent), "notice", notice);
    }
}
