package org.huiying.desk.intake;

import java.time.Clock;
import java.util.Optional;

import org.huiying.desk.conversation.OpenConversations;
import org.huiying.desk.conversation.OpenConversations.Found;
import org.huiying.desk.conversation.Rating;
import org.huiying.desk.customer.Customers;
import org.huiying.desk.customer.Identity;
import org.huiying.desk.customer.Merging;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Receipt;
import org.huiying.rules.customer.CustomerId;
import org.springframework.stereotype.Component;

/** A customer judges what we did, or his shop says who he is. */
@Component
class AboutHimself {

    private final OpenConversations conversations;
    private final Rating rating;
    private final Customers customers;
    private final Merging merging;
    private final Clock clock;

    AboutHimself(OpenConversations conversations, Rating rating, Customers customers, Merging merging, Clock clock) {
        this.conversations = conversations;
        this.rating = rating;
        this.customers = customers;
        this.merging = merging;
        this.clock = clock;
    }

    Receipt rated(Inbound.Rated rated) {
        Optional<Found> latest = conversations.latest(rated.from().channel().name(), rated.from().value());
        if (latest.isEmpty() || latest.get().isOpen()) {
            return new Receipt.Refused("nothing-to-rate", "会话结束后才能评价", "You can rate when the conversation has ended");
        }
        rating.rate(latest.get().id(), rated.degree(), rated.comment() == null ? null : rated.comment().value());
        return new Receipt.Accepted(0, clock.instant());
    }

    /**
     * The visitor becomes the shop's customer: a new one, or the one whom the shop named before. A visitor whom the same
     * shop named differently before is somebody else at the same browser, and must not see or inherit his chats.
     */
    Receipt identified(Inbound.Identified identified) {
        var user = identified.user();
        Identity shop = new Identity(Identity.Kind.SHOP_USER, user.site().value() + "/" + user.id().value());
        CustomerId visitor = customers.recognise(Identity.of(identified.from()));
        CustomerId known = customers.known(shop).orElse(null);
        if (customers.isKnownToShopAsOther(visitor, shop)) {
            return new Receipt.Refused("other-customer", "此浏览器刚才由另一位客户使用，请重新开始",
                    "This browser was another customer's a moment ago; begin anew");
        }
        CustomerId customer = known == null ? visitor : known;
        if (known == null) {
            customers.add(visitor, shop);
        } else if (!known.equals(visitor)) {
            merging.merge(visitor, known, null);
        }
        customers.told(customer, user.name(), user.phone() == null ? null : user.phone().e164());
        return new Receipt.Accepted(0, clock.instant());
    }
}
