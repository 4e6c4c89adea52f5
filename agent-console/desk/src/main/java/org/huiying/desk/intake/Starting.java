package org.huiying.desk.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.huiying.desk.conversation.OpenConversations;
import org.huiying.desk.conversation.OpenConversations.Found;
import org.huiying.desk.queue.Queue;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.PreChat;
import org.huiying.gateway.contact.Receipt;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A customer wants to speak with somebody. */
@Component
class Starting {

    private final OpenConversations conversations;
    private final Arriving arriving;
    private final Destination destination;
    private final Acquaintances acquaintances;
    private final ContactDesk contacts;
    private final Clock clock;

    Starting(OpenConversations conversations, Arriving arriving, Destination destination,
             Acquaintances acquaintances, ContactDesk contacts, Clock clock) {
        this.conversations = conversations;
        this.arriving = arriving;
        this.destination = destination;
        this.acquaintances = acquaintances;
        this.contacts = contacts;
        this.clock = clock;
    }

    Receipt started(Inbound.Started started) {
        Content first = started.first() == null ? null : new Content.Text(started.first());
        Optional<Found> open = conversations.open(started.from().channel().name(), started.from().value());
        if (open.isPresent()) {
            return first == null ? new Receipt.Accepted(0, clock.instant())
                    : arriving.said(open.get().id(), open.get().customer(), started.id(), first);
        }
        return destination.of(started.form().topic())
                .map(queue -> start(started, started.form(), queue, first))
                .orElseGet(Starting::nowhere);
    }

    /** He writes although no conversation is under way: on the web only after an earlier one, elsewhere always. */
    Receipt saidOutsideConversation(Inbound.Said said) {
        Optional<Found> latest = conversations.latest(said.from().channel().name(), said.from().value());
        if (latest.isPresent() && latest.get().isOpen()) {
            return arriving.said(latest.get().id(), latest.get().customer(), said.id(), said.content());
        }
        if (latest.isEmpty() && said.from().channel() == ChannelKind.WEB_CHAT) {
            return new Receipt.Refused("no-conversation", "请先发起咨询", "Please start a conversation first");
        }
        PreChat form = new PreChat(null, latest.map(Found::product).map(Arriving::choice).orElse(null), null, null, null, null);
        return latest.flatMap(found -> destination.find(found.queue())).or(() -> destination.of(null))
                .map(queue -> start(said, form, queue, said.content()))
                .orElseGet(Starting::nowhere);
    }

    private Receipt start(Inbound.Once inbound, PreChat form, Queue queue, @Nullable Content first) {
        Address from = inbound.from();
        if (from.channel() == ChannelKind.WEB_CHAT && !queue.waitsClosed()
                && !destination.isOpen(queue)) {
            return new Receipt.Refused("closed", "现在不在服务时间，您可以留言，我们上班后回电给您",
                    "We are closed now; leave a message and we call you back when we open");
        }
        CustomerId customer = arriving.customer(from, form);
        Instant now = clock.instant();
        Known known = acquaintances.of(customer);
        ConversationId conversation = conversations.create(customer, from.channel().name(), from.value(), queue.id(),
                Arriving.code(form.product()), queue.name());
        arriving.filledIn(conversation, form, queue);
        Receipt receipt = first == null ? new Receipt.Accepted(0, now)
                : arriving.said(conversation, customer, inbound.id(), first);
        contacts.open(new NewContact(conversation, customer, from.channel().name(), queue.id(), now, 0, known, null));
        arriving.wrote(customer, conversation, now);
        return receipt;
    }

    static Receipt nowhere() {
        return new Receipt.Refused("no-queue", "暂时没有可用的服务队列，请稍后再试",
                "There is no queue to serve you now; please try again later");
    }
}
