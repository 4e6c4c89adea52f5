package org.huiying.desk.phone;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Calls.Sound;
import org.huiying.gateway.contact.call.RecordingId;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code phone_recording}. */
@Component
class RecordingStore {

    private static final int AT_A_TIME = 5;
    private static final int REMOVED_AT_A_TIME = 100;

    private final JdbcClient jdbc;

    RecordingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Kind { MESSAGE, TALK }

    /** False when it is known. */
    boolean add(RecordingId recording, CallId call, Kind kind, Duration length, Instant now) {
        return jdbc.sql("""
                insert into phone_recording (sid, call_sid, kind, seconds, recorded_at) values (?, ?, ?, ?, ?)
                on conflict (sid) do nothing""")
                .params(recording.value(), call.value(), kind.name(), length.toSeconds(), Timestamp.from(now)).update() > 0;
    }

    /** Those of which the sound is still at the provider alone. */
    List<RecordingId> toFetch() {
        return ids("select sid from phone_recording where sound is null and deleted_at is null order by recorded_at limit "
                + AT_A_TIME);
    }

    void keep(RecordingId recording, Sound sound) {
        jdbc.sql("update phone_recording set sound = ?, type = ? where sid = ? and deleted_at is null")
                .params(sound.bytes(), sound.type(), recording.value()).update();
    }

    /** @param sound null: not fetched yet, or deleted @param deleted its time was over */
    record Kept(ConversationId conversation, Kind kind, @Nullable Sound sound, boolean deleted) {}

    Optional<Kept> find(RecordingId recording) {
        return jdbc.sql("""
                select c.conversation_id, r.kind, r.type, r.sound, r.deleted_at is not null as deleted
                from phone_recording r join phone_call c on c.sid = r.call_sid
                where r.sid = ? and c.conversation_id is not null""")
                .param(recording.value())
                .query((row, n) -> new Kept(new ConversationId(row.getLong("conversation_id")), Kind.valueOf(row.getString("kind")),
                        row.getBytes("sound") == null ? null : new Sound(row.getString("type"), row.getBytes("sound")),
                        row.getBoolean("deleted"))).optional();
    }

    /** Whether the conversation is or was hers: she has it, had a contact of it, or was on the line. */
    boolean isHers(ConversationId conversation, AgentId agent) {
        return jdbc.sql("""
                select exists (select from conversation where id = :conversation and owner_agent_id = :agent)
                    or exists (select from contact where conversation_id = :conversation and agent_id = :agent)
                    or exists (select from phone_leg l join phone_call c on c.sid = l.call_sid
                        where c.conversation_id = :conversation and l.agent_id = :agent and l.accepted_at is not null)""")
                .param("conversation", conversation.value()).param("agent", agent.value()).query(Boolean.class).single();
    }

    /** Deletes here what is older. @return how many */
    int delete(Instant before, Instant now) {
        return jdbc.sql("update phone_recording set sound = null, type = null, deleted_at = ? where recorded_at < ? and deleted_at is null")
                .params(Timestamp.from(now), Timestamp.from(before)).update();
    }

    /** Deleted here, and not yet at the provider. */
    List<RecordingId> toRemove() {
        return ids("select sid from phone_recording where deleted_at is not null and removed_at is null order by deleted_at limit "
                + REMOVED_AT_A_TIME);
    }

    void removed(RecordingId recording, Instant now) {
        jdbc.sql("update phone_recording set removed_at = ? where sid = ?").params(Timestamp.from(now), recording.value()).update();
    }

    private List<RecordingId> ids(String query) {
        return jdbc.sql(query).query((row, n) -> new RecordingId(row.getString(1))).list();
    }
}
