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

    private final TakingUp takingUp;
    private final OpenConversations conversations;
    private final Arriving arriving;
    private final Destination destination;
    private final LiningUp lining;
    private final Clock clock;

    Starting(TakingUp takingUp, OpenConversations conversations, Arriving arriving, Destination destination, LiningUp lining,
             Clock clock) {
        this.takingUp = takingUp;
        this.conversations = conversations;
        this.arriving = arriving;
        this.destination = destination;
        this.lining = lining;
        this.clock = clock;
    }

    Receipt started(Inbound.Started started) {
        Content first = started.first() == null ? null : new Content.Text(started.first());
        return takingUp.where(started, started.form(), first)
                .or(() -> destination.of(started.form().topic()).map(queue -> start(started, started.form(), queue, first)))
                .orElseGet(Starting::nowhere);
    }

    /** He writes although no conversation is under way: on the web only after an earlier one, elsewhere always. */
    Receipt saidOutsideConversation(Inbound.Said said) {
        return takingUp.where(said, PreChat.NOTHING, said.content()).orElseGet(() -> startedBySaying(said));
    }

    private Receipt startedBySaying(Inbound.Said said) {
        Optional<Found> latest = conversations.latest(said.from().channel().name(), said.from().value());
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
        if (destination.isClosedTo(from, queue)) {
            return closed();
        }
        CustomerId customer = arriving.customer(from, form);
        Instant now = clock.instant();
        Known known = lining.acquaintances(customer);
        ConversationId conversation = conversations.create(customer, from.channel().name(), from.value(), queue.id(),
                Arriving.code(form.product()), queue.name());
        arriving.filledIn(conversation, form, queue);
        Receipt receipt = first == null ? new Receipt.Accepted(0, now)
                : arriving.said(conversation, customer, inbound.id(), first);
        lining.up(conversation, customer, from.channel().name(), queue.id(), known);
        arriving.wrote(customer, conversation, now);
        return receipt;
    }

    static Receipt closed() {
        return new Receipt.Refused("closed", "现在不在服务时间，您可以留言，我们上班后回电给您",
                "We are closed now; leave a message and we call you back when we open");
    }

    static Receipt nowhere() {
        return new Receipt.Refused("no-queue", "暂时没有可用的服务队列，请稍后再试",
                "There is no queue to serve you now; please try again later");
    }
}
