package org.huiying.desk.chatlink;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.huiying.gateway.contact.SigningKey;
import org.huiying.gateway.contact.VisitorId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes links and recognises them. Every call belongs into a transaction. */
@Component
public class ChatLinks {

    private static final String PURPOSE = "chat link ";

    private final JdbcClient jdbc;
    private final SigningKey key;
    private final ChatLinkSettings settings;
    private final Clock clock;

    ChatLinks(JdbcClient jdbc, SigningKey key, ChatLinkSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    /** The token of a new link; empty when the conversation has one already. */
    Optional<String> make(ConversationId conversation, CustomerId customer) {
        UUID id = UUID.randomUUID();
        boolean made = jdbc.sql("""
                insert into chat_link (id, conversation_id, customer_id, expires_at) values (?, ?, ?, ?)
                on conflict (conversation_id) do nothing""")
                .params(id, conversation.value(), customer.value(), Timestamp.from(clock.instant().plus(settings.lasts())))
                .update() > 0;
        return made ? Optional.of(id + "." + signature(id)) : Optional.empty();
    }

    /** Whose a link is, and which call it was sent after. */
    public record Opened(CustomerId customer, ConversationId conversation) {}

    /** Empty when it is not ours, is over, or somebody else has opened it. */
    public Optional<Opened> open(String token, VisitorId visitor) {
        return id(token).flatMap(id -> jdbc.sql("""
                update chat_link set taken_by = ? where id = ? and expires_at > ? and (taken_by is null or taken_by = ?)
                returning conversation_id""")
                .params(visitor.toString(), id, Timestamp.from(clock.instant()), visitor.toString())
                .query(Long.class).optional().map(this::of));
    }

    /** The call's customer is who he is now: merged with another since, or taken apart. */
    private Opened of(long conversation) {
        return new Opened(new CustomerId(jdbc.sql("select customer_id from conversation where id = ?").param(conversation)
                .query(Long.class).single()), new ConversationId(conversation));
    }

    private Optional<UUID> id(String token) {
        int dot = token.indexOf('.');
        try {
            UUID id = UUID.fromString(token.substring(0, Math.max(0, dot)));
            return MessageDigest.isEqual(signature(id).getBytes(StandardCharsets.US_ASCII),
                    token.substring(dot + 1).getBytes(StandardCharsets.UTF_8)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private String signature(UUID id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            byte[] whole = mac.doFinal((PURPOSE + id).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(whole, 16));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("HmacSHA256 (expected: in every JDK)", everyJdkHasIt);
        }
    }
}
