package org.huiying.desk.intake;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.huiying.desk.conversation.Moves;
import org.huiying.desk.conversation.OpenConversations;
import org.huiying.desk.conversation.OpenConversations.Found;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.PreChat;
import org.huiying.gateway.contact.Receipt;
import org.huiying.rules.customer.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A customer writes where a conversation of his was or waits for him: the one under way at his address, the one that has
 * moved away from it and follows him back, or the call that nobody answered.
 */
@Component
class TakingUp {

    private final OpenConversations conversations;
    private final Moves moves;
    private final Arriving arriving;
    private final Destination destination;
    private final LiningUp lining;
    private final Clock clock;

    TakingUp(OpenConversations conversations, Moves moves, Arriving arriving, Destination destination, LiningUp lining, Clock clock) {
        this.conversations = conversations;
        this.moves = moves;
        this.arriving = arriving;
        this.destination = destination;
        this.lining = lining;
        this.clock = clock;
    }

    /** Empty when there is none to take up. */
    Optional<Receipt> where(Inbound.Once inbound, PreChat form, @Nullable Content said) {
        Address from = inbound.from();
        return conversations.open(from.channel().name(), from.value())
                .or(() -> conversations.movedAway(from.channel().name(), from.value()).map(found -> followed(found, from)))
                .map(found -> said(found, inbound, said))
                .or(() -> conversations.unanswered(from.channel().name(), from.value())
                        .map(found -> answered(found, inbound, form, said)));
    }

    private Found followed(Found found, Address to) {
        moves.move(found.id(), to, "moved-back", "客户换了渠道，对话在这里继续", Map.of("channel", to.channel().name()));
        return found;
    }

    private Receipt said(Found found, Inbound.Once inbound, @Nullable Content said) {
        return said == null ? new Receipt.Accepted(0, clock.instant())
                : arriving.said(found.id(), found.customer(), inbound.id(), said);
    }

    /** The call becomes a chat: the same conversation, in the queue that he chose or waited in. */
    private Receipt answered(Found call, Inbound.Once inbound, PreChat form, @Nullable Content said) {
        var queue = (form.topic() == null ? destination.find(call.queue()) : destination.of(form.topic()))
                .or(() -> destination.of(null)).orElse(null);
        if (queue == null) {
            return Starting.nowhere();
        }
        if (destination.isClosedTo(inbound.from(), queue)) {
            return Starting.closed();
        }
        CustomerId customer = arriving.customer(inbound.from(), form);
        Known known = lining.acquaintances(customer);
        conversations.reopen(call.id(), queue.id());
        if (form.topic() != null) {
            arriving.filledIn(call.id(), form, queue);
        }
        Receipt receipt = said(call, inbound, said);
        lining.up(call.id(), customer, inbound.from().channel().name(), queue.id(), known);
        arriving.wrote(customer, call.id(), clock.instant());
        return receipt;
    }
}
