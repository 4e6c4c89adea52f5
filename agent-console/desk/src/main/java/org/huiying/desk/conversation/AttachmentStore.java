package org.huiying.desk.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.AttachmentId;
import org.huiying.gateway.contact.Attachments;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures, in the database, where every node finds them and a backup has them. */
@Component
class AttachmentStore implements Attachments {

    private static final RowMapper<File> WHOLE = (row, n) -> new File(
            new Stored(new AttachmentId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("type"),
                    row.getLong("size"), row.getInt("width"), row.getInt("height")), row.getBytes("content"));

    private final JdbcClient jdbc;
    private final Clock clock;

    AttachmentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Stored store(Address owner, NewAttachment attachment) {
        KeptPicture kept = KeptPicture.of(attachment.content()).orElseThrow(NotAPicture::new);
        return insert(null, owner.channel().name(), owner.value(), null, new NewAttachment(attachment.name(),
                kept.look().type().mediaType(), kept.look().width(), kept.look().height(), kept.content()));
    }

    /** A picture that an agent sends: it belongs to the conversation at once. */
    Stored store(ConversationId conversation, AgentId agent, NewAttachment attachment) {
        return insert(conversation, "AGENT", agent.toString(), agent, attachment);
    }

    /** What a customer has sent through a provider, after it was fetched from there. */
    Stored store(ConversationId conversation, Address owner, NewAttachment attachment) {
        return insert(conversation, owner.channel().name(), owner.value(), null, attachment);
    }

    private Stored insert(@Nullable ConversationId conversation, String ownerChannel, String ownerAddress,
                          @Nullable AgentId agent, NewAttachment attachment) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into attachment (id, conversation_id, owner_channel, owner_address, name, type, size, width, height,
                    content, uploaded_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id).param(conversation == null ? null : conversation.value()).param(ownerChannel)
                .param(ownerAddress).param(attachment.name()).param(attachment.type()).param(attachment.content().length)
                .param(attachment.width()).param(attachment.height()).param(attachment.content())
                .param(agent == null ? null : agent.value()).param(Timestamp.from(clock.instant())).update();
        return new Stored(new AttachmentId(id), attachment.name(), attachment.type(), attachment.content().length,
                attachment.width(), attachment.height());
    }

    @Override
    public Optional<File> read(Address reader, AttachmentId id) {
        return jdbc.sql("""
                select a.* from attachment a left join conversation c on c.id = a.conversation_id
                where a.id = ? and ((a.owner_channel = ? and a.owner_address = ?)
                    or (c.channel = ? and c.address = ? and exists (select from message m
                        where m.conversation_id = c.id and m.attachment_id = a.id and m.kind = 'IMAGE')))""")
                .params(id.value(), reader.channel().name(), reader.value(), reader.channel().name(), reader.value())
                .query(WHOLE).optional();
    }

    /** Any picture, for staff. */
    Optional<File> read(UUID id) {
        return jdbc.sql("select * from attachment where id = ?").param(id).query(WHOLE).optional();
    }
}
