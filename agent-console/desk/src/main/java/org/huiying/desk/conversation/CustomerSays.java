package org.huiying.desk.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.Content;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends what customers say. */
@Component
public class CustomerSays {

    private final MessageLog log;
    private final MessageWriter writer;
    private final MessageStore store;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Address, Open> kept = new ConcurrentHashMap<>();

    CustomerSays(MessageLog log, MessageWriter writer, MessageStore store, JdbcClient jdbc, Clock clock) {
        this.log = log;
        this.writer = writer;
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST_KEPT = 10_000;

    /** Kept for a moment, since one asks with every message. An old one does no harm: the log checks it again. */
    private record Open(long id, String name, Instant asked) {}

    /**
     * Appends to the conversation of this address that is under way, and waits until it is committed. Empty when there
     * is none (any more), and the same was not sent before.
     */
    public Optional<Appended> inOpenConversation(Address from, UUID id, Content content) {
        Optional<Appended> appended = open(from)
                .map(o -> log.append(message(new ConversationId(o.id()), o.name(), id, content)).join())
                .filter(result -> !(result instanceof Appended.Rejected r && r.code().equals("conversation-ended")));
        if (appended.isPresent()) {
            return appended;
        }
        kept.remove(from);
        return store.sentBefore(from.channel().name(), from.value(), id).map(Appended.class::cast);
    }

    private Optional<Open> open(Address from) {
        Instant now = clock.instant();
        Open known = kept.get(from);
        if (known != null && known.asked().plus(KEPT).isAfter(now)) {
            return Optional.of(known);
        }
        Optional<Open> open = jdbc.sql("""
                select c.id, u.name from conversation c join customer u on u.id = c.customer_id
                where c.channel = ? and c.address = ? and c.status = 'OPEN'""")
                .params(from.channel().name(), from.value())
                .query((row, n) -> new Open(row.getLong(1), row.getString(2), now)).optional();
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        open.ifPresent(found -> kept.put(from, found));
        return open;
    }

    /** Appends in the running transaction. */
    public Appended append(ConversationId conversation, String name, UUID id, Content content) {
        return writer.write(message(conversation, name, id, content));
    }

    private static NewMessage message(ConversationId conversation, String name, UUID id, Content content) {
        return switch (content) {
            case Content.Text text -> NewMessage.byCustomer(conversation, id, name, text.words().value());
            case Content.File file -> NewMessage.pictureByCustomer(conversation, id, name, file.attachment().value());
            case Content.Link link -> NewMessage.byCustomer(conversation, id, name, link.title() + " " + link.page());
            case Content.Held held -> NewMessage.fileByCustomer(conversation, id, name, held);
            case Content.Place place -> NewMessage.byCustomer(conversation, id, name, ("[位置] " + place.label()).strip(),
                    Map.of("place", Map.of("latitude", place.latitude(), "longitude", place.longitude())));
            case Content.Pressed pressed -> NewMessage.byCustomer(conversation, id, name, "[菜单] " + pressed.label(),
                    Map.of("pressed", pressed.label()));
            case Content.Filled filled -> throw new IllegalArgumentException("template " + filled.template().id()
                    + " (expected: what a customer says)");
        };
    }
}
