package org.huiying.gateway.webchat;

import java.time.Instant;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.PreChat;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.VisitorFeed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A visitor's own conversation. There is no way to name another. */
@RestController
@RequestMapping("/visit")
class ConversationEndpoint {

    private static final int PAGE = 50;

    private final Visits visits;
    private final VisitorFeed feed;
    private final Limits limits;

    ConversationEndpoint(Visits visits, VisitorFeed feed, Limits limits) {
        this.visits = visits;
        this.feed = feed;
        this.limits = limits;
    }

    @GetMapping("/conversation")
    SnapshotAnswer snapshot(Visitor visitor) {
        limits.check(Limits.Kind.READ, visitor.id());
        return SnapshotAnswer.of(feed.snapshot(visitor.id()));
    }

    @GetMapping("/conversation/messages")
    VisitorFeed.Older older(Visitor visitor, @RequestParam long before) {
        limits.check(Limits.Kind.READ, visitor.id());
        return feed.older(visitor.id(), before, PAGE);
    }

    @PostMapping("/conversation")
    Receipt.Accepted start(Visitor visitor, @RequestBody Form form) {
        return visits.take(visitor, new Inbound.Started(visitor.address(), Given.clientId(form.clientId()),
                form.preChat(visitor), Given.optionalWords(form.text())));
    }

    /** The same as the socket's {@code send}, for a page whose network lets no WebSocket through. */
    @PostMapping("/conversation/messages")
    Receipt.Accepted say(Visitor visitor, @RequestBody ClientFrame.Send message) {
        return visits.take(visitor,
                new Inbound.Said(visitor.address(), Given.clientId(message.id()), message.content()));
    }

    @PostMapping("/callback")
    Receipt.Accepted callMe(Visitor visitor, @RequestBody Form form) {
        return visits.take(visitor, new Inbound.CallbackAsked(visitor.address(), Given.clientId(form.clientId()),
                Given.phone(form.phone()), form.at(), form.preChat(visitor), Given.optionalWords(form.text())));
    }

    @PostMapping("/message")
    Receipt.Accepted leaveMessage(Visitor visitor, @RequestBody Form form) {
        return visits.take(visitor, new Inbound.MessageLeft(visitor.address(), Given.clientId(form.clientId()),
                form.preChat(visitor), Given.words(form.text())));
    }

    @PostMapping("/rating")
    Receipt.Accepted rate(Visitor visitor, @RequestBody Rating rating) {
        if (rating.degree() < 1 || rating.degree() > 4) {
            throw VisitProblem.invalid("degree", "请选择 1 到 4 的评价。", "The degree must be 1 to 4.");
        }
        return visits.take(visitor, new Inbound.Rated(visitor.address(), Given.clientId(rating.clientId()),
                rating.degree(), Given.optionalWords(rating.comment())));
    }

    @PostMapping("/end")
    Receipt.Accepted end(Visitor visitor, @RequestBody Ending ending) {
        return visits.take(visitor, new Inbound.Left(visitor.address(), Given.clientId(ending.clientId())));
    }

    /** What is asked before a chat, for a call, and for a message. */
    record Form(@Nullable String clientId, @Nullable String product, @Nullable String topic, @Nullable String name,
            @Nullable String phone, @Nullable String text, @Nullable Instant at, @Nullable String language) {

        PreChat preChat(Visitor visitor) {
            return new PreChat(visitor.site(), Given.choice(product), Given.choice(topic), Given.name(name),
                    Given.optionalPhone(phone), Given.language(language));
        }
    }

    record Rating(@Nullable String clientId, int degree, @Nullable String comment) {}

    record Ending(@Nullable String clientId) {}
}
