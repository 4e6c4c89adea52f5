package org.huiying.desk.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.Attachments;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.HeldFile;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code held_file}: what customers have sent and their providers still hold. */
@Component
class HeldFiles {

    private static final Duration CLAIMED_FOR = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final AttachmentStore attachments;
    private final MessageStore messages;
    private final LiveLog live;
    private final Clock clock;

    HeldFiles(JdbcClient jdbc, AttachmentStore attachments, MessageStore messages, LiveLog live, Clock clock) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.messages = messages;
        this.live = live;
        this.clock = clock;
    }

    record Due(long conversationId, long seq, String channel, String address, String kind, String reference, int attempts) {

        Address from() {
            return new Address(ChannelKind.valueOf(channel), address);
        }

        HeldFile file() {
            return new HeldFile(HeldFile.Kind.valueOf(kind), reference);
        }
    }

    /** Those whose time has come, ours for a while. */
    List<Due> claim(int most) {
        Instant now = clock.instant();
        return jdbc.sql("""
                update held_file h set next_at = ?, attempts = attempts + 1
                where (conversation_id, seq) in (select conversation_id, seq from held_file where next_at <= ?
                    order by next_at limit ? for update skip locked)
                returning h.*""")
                .params(Timestamp.from(now.plus(CLAIMED_FOR)), Timestamp.from(now), most).query(Due.class).list();
    }

    @Transactional
    public void here(Due due, Attachments.NewAttachment file, NewMessage.Kind kind) {
        if (!settled(due)) {
            return;
        }
        var stored = attachments.store(new ConversationId(due.conversationId()), due.from(), file);
        jdbc.sql("update message set attachment_id = ?, kind = ?, data = nullif(data - 'file', '{}') where conversation_id = ? and seq = ?")
                .params(stored.id().value(), kind.name(), due.conversationId(), due.seq()).update();
        tell(due);
    }

    @Transactional
    public void gone(Due due) {
        if (settled(due)) {
            jdbc.sql("update message set data = data || '{\"file\": \"GONE\"}' where conversation_id = ? and seq = ?")
                    .params(due.conversationId(), due.seq()).update();
            tell(due);
        }
    }

    void later(Due due, Duration retryAfter) {
        jdbc.sql("update held_file set next_at = ? where conversation_id = ? and seq = ?")
                .params(Timestamp.from(clock.instant().plus(retryAfter)), due.conversationId(), due.seq()).update();
    }

    /** Whether it was still to be done: another node may have been quicker. */
    private boolean settled(Due due) {
        return jdbc.sql("delete from held_file where conversation_id = ? and seq = ?")
                .params(due.conversationId(), due.seq()).update() > 0;
    }

    /** Whoever looks sees the same message again, with its file. */
    private void tell(Due due) {
        ConversationId conversation = new ConversationId(due.conversationId());
        live.append(Topic.conversation(conversation), "message", messages.one(conversation, due.seq()));
    }
}
