package org.huiying.desk.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.desk.routing.ContactStep.OfferOver.Why;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.routing.Decision;
import org.huiying.rules.routing.Reason;
import org.huiying.rules.routing.RoutingEvent;
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

    Consequences(RoutedContacts contacts, LiveLog live) {
        this.contacts = contacts;
        this.live = live;
    }

    record Notice(String code, String text) {}

    /** She gets nothing less urgent until she is free for this contact, which needs more room than she has. */
    record Kept(long contact) {}

    private record News(AgentId agent, String type, Object data) {}

    /** @param decisions of each event of a round */
    void carryOut(List<List<Decision>> decisions) {
        List<ContactStep> steps = new ArrayList<>();
        List<News> news = new ArrayList<>();
        decisions.forEach(told -> read(told, steps, news));
        if (!steps.isEmpty()) {
            contacts.carryOut(steps);
        }
        news.forEach(each -> live.append(Topic.agent(each.agent()), each.type(), each.data()));
    }

    private static void read(List<Decision> decisions, List<ContactStep> steps, List<News> news) {
        for (Decision decision : decisions) {
            switch (decision) {
                case Decision.Enqueue d -> steps.add(new ContactStep.Waiting(d.contact(), d.queue()));
                case Decision.Requeue d -> steps.add(new ContactStep.Waiting(d.contact(), d.queue()));
                case Decision.Overflow d -> steps.add(new ContactStep.Waiting(d.contact(), d.to()));
                case Decision.Offer d -> steps.add(new ContactStep.Offered(
                        d.contact(), d.agent(), d.offer(), d.expiresAt(), d.reason()));
                case Decision.Withdraw d -> steps.add(over(d.contact(), d.agent(), d.offer(), d.reason()));
                case Decision.Assign d -> steps.add(new ContactStep.Assigned(d.contact(), d.agent()));
                case Decision.Reject d -> steps.add(new ContactStep.Rejected(d.contact(), d.reason()));
                case Decision.AnnouncePosition d -> steps.add(new ContactStep.Placed(
                        d.contact(), d.position(), d.estimatedWait()));
                case Decision.WrapUpStarted d -> steps.add(new ContactStep.WrapUpStarted(
                        d.contact(), d.agent(), d.until(), isFinished(d.contact(), decisions)));
                case Decision.Finish d -> {
                    if (!isWrappedUp(d.contact(), decisions)) {
                        steps.add(new ContactStep.Finished(d.contact()));
                    }
                }
                case Decision.AgentReady d -> steps.add(new ContactStep.WrapUpOver(d.contact(), d.agent()));
                case Decision.Refuse d -> refused(d, steps, news);
                case Decision.Drain d -> news.add(new News(d.agent(), "kept", new Kept(d.contact().value())));
                case Decision.DrainEnded d -> news.add(new News(d.agent(), "kept-over", new Kept(d.contact().value())));
                case Decision.AgentSetAway d -> { }
                case Decision.WakeAt d -> { }
            }
        }
    }

    private static ContactStep.OfferOver over(ContactId contact, AgentId agent, int offer, Reason reason) {
        Long holder = reason.facts().get(Reason.Fact.HOLDER);
        return switch (reason.code()) {
            case DECLINED -> new ContactStep.OfferOver(contact, agent, offer, Why.DECLINED, null);
            case MISSED -> new ContactStep.OfferOver(contact, agent, offer, Why.MISSED, null);
            default -> holder == null
                    ? new ContactStep.OfferOver(contact, agent, offer, Why.WITHDRAWN, null)
                    : new ContactStep.OfferOver(contact, agent, offer, Why.TAKEN, new AgentId(holder));
        };
    }

    /** Wrap-up of somebody who handed the contact on is hers alone; the contact itself goes on. */
    private static boolean isFinished(ContactId contact, List<Decision> decisions) {
        return decisions.stream().anyMatch(d -> d instanceof Decision.Finish finish && finish.contact().equals(contact));
    }

    private static boolean isWrappedUp(ContactId contact, List<Decision> decisions) {
        return decisions.stream()
                .anyMatch(d -> d instanceof Decision.WrapUpStarted started && started.contact().equals(contact));
    }

    /** Whoever asked sees why nothing came of it. */
    private static void refused(Decision.Refuse refuse, List<ContactStep> steps, List<News> news) {
        switch (refuse.refused()) {
            case RoutingEvent.OfferAccepted e -> {
                ContactStep.OfferOver over = over(e.contact(), e.agent(), e.offer(), refuse.reason());
                if (!e.agent().equals(over.holder())) {
                    steps.add(over);
                }
            }
            case RoutingEvent.TransferredToQueue e -> news.add(notTransferred(e.from(), refuse.reason().code()));
            case RoutingEvent.TransferredToAgent e -> news.add(notTransferred(e.from(), refuse.reason().code()));
            case RoutingEvent.ContactTakenOver e ->
                    news.add(new News(e.agent(), "notice", new Notice("take-over-refused", "接手失败：会话已被别人接走或已结束")));
            default -> { }
        }
    }

    private static News notTransferred(AgentId agent, Reason.Code code) {
        return new News(agent, "notice", new Notice("transfer-refused", WHY_NO_TRANSFER.getOrDefault(code, "转接失败")));
    }
}
