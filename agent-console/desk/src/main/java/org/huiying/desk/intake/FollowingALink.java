package org.huiying.desk.intake;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.huiying.desk.chatlink.ChatLinks;
import org.huiying.desk.conversation.Moves;
import org.huiying.desk.conversation.OpenConversations;
import org.huiying.desk.customer.Customers;
import org.huiying.desk.customer.Identity;
import org.huiying.desk.customer.Merging;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.VisitorId;
import org.huiying.rules.customer.CustomerId;
import org.springframework.stereotype.Component;

/** A visitor opens a link that we have sent to a customer. */
@Component
class FollowingALink {

    private final ChatLinks links;
    private final Customers customers;
    private final Merging merging;
    private final OpenConversations conversations;
    private final Moves moves;
    private final Clock clock;

    FollowingALink(ChatLinks links, Customers customers, Merging merging, OpenConversations conversations, Moves moves,
                   Clock clock) {
        this.links = links;
        this.customers = customers;
        this.merging = merging;
        this.conversations = conversations;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * The visitor becomes the customer whom the link was sent to, and the call that nobody answered waits for him in the
     * chat. Whom a shop has named is somebody already, and stays so; a link that is over, or another's, changes nothing.
     */
    Receipt take(Inbound.Invited invited) {
        CustomerId visitor = customers.recognise(Identity.of(invited.from()));
        if (!customers.isKnownToAShop(visitor)) {
            links.open(invited.link(), new VisitorId(UUID.fromString(invited.from().value()))).ifPresent(link -> {
                if (!link.customer().equals(visitor)) {
                    merging.merge(visitor, link.customer(), null);
                }
                if (conversations.isMissedCall(link.conversation())
                        && conversations.open(invited.from().channel().name(), invited.from().value()).isEmpty()) {
                    moves.move(link.conversation(), invited.from(), "chat-link-opened", "客户打开了链接，对话在网页上继续", Map.of());
                }
            });
        }
        return new Receipt.Accepted(0, clock.instant());
    }
}
