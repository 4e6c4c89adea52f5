package org.huiying.desk.phone;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.conversation.OpenConversations;
import org.huiying.desk.intake.ContactDesk;
import org.huiying.desk.intake.Known;
import org.huiying.desk.intake.NewContact;
import org.huiying.desk.problem.Refused;
import org.huiying.desk.queue.Queues;
import org.huiying.desk.routing.RoutingEvents;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.RoutingEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The conversation of a call that an agent makes by herself, with a contact that the router gives her at once. */
@Component
class OutgoingMatters {

    private final JdbcClient jdbc;
    private final OpenConversations conversations;
    private final ContactDesk contacts;
    private final Queues queues;
    private final RoutingEvents routing;
    private final Clock clock;

    OutgoingMatters(JdbcClient jdbc, OpenConversations conversations, ContactDesk contacts, Queues queues,
                    RoutingEvents routing, Clock clock) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.contacts = contacts;
        this.queues = queues;
        this.routing = routing;
        this.clock = clock;
    }

    Optional<ConversationId> underWay(PhoneNumber number) {
        return conversations.open(ChannelKind.PHONE.name(), number.e164()).map(OpenConversations.Found::id);
    }

    /** A conversation that is under way at his number is somebody's already. */
    ConversationId open(StaffMember me, long customer, PhoneNumber number, String about) {
        underWay(number).ifPresent(found -> {
            throw Refused.conflict("conversation-open", "该客户已有进行中的电话会话 #" + found,
                    "A conversation by phone is under way with him: " + found);
        });
        QueueId queue = queueOf(me);
        ConversationId conversation = conversations.create(new CustomerId(customer), ChannelKind.PHONE.name(), number.e164(),
                queue, null, about);
        ContactId contact = contacts.open(new NewContact(conversation, new CustomerId(customer), "CALLBACK", queue,
                clock.instant(), 0, new Known(null, me.id()), null));
        routing.post(new RoutingEvent.ContactTakenOver(clock.instant(), contact, me.id(), null));
        return conversation;
    }

    /** The first open queue of hers. */
    private QueueId queueOf(StaffMember me) {
        List<Long> hers = jdbc.sql("select queue_id from agent_queue where agent_id = ? order by queue_id").param(me.number())
                .query(Long.class).list();
        return hers.stream().map(QueueId::new).filter(queue -> queues.find(queue).filter(found -> found.enabled()
                && queues.isOpen(found)).isPresent()).findFirst().orElseThrow(() -> Refused.conflict("closed",
                "您的队列现在都不在服务时间", "None of your queues is open now"));
    }
}
