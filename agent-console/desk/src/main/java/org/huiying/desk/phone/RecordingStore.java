package org.huiying.desk.phone;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Calls.Sound;
import org.huiying.gateway.contact.call.RecordingId;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code phone_recording}. */
@Component
class RecordingStore {

    private static final int AT_A_TIME = 5;

    private final JdbcClient jdbc;

    RecordingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it is known. */
    boolean add(RecordingId recording, CallId call, Duration length, Instant now) {
        return jdbc.sql("""
                insert into phone_recording (sid, call_sid, seconds, recorded_at) values (?, ?, ?, ?)
                on conflict (sid) do nothing""")
                .params(recording.value(), call.value(), length.toSeconds(), Timestamp.from(now)).update() > 0;
    }

    /** Those of which the sound is still at the provider. */
    List<RecordingId> toFetch() {
        return jdbc.sql("select sid from phone_recording where sound is null order by recorded_at limit ?")
                .param(AT_A_TIME).query((row, n) -> new RecordingId(row.getString(1))).list();
    }

    void keep(RecordingId recording, Sound sound) {
        jdbc.sql("update phone_recording set sound = ?, type = ? where sid = ?")
                .params(sound.bytes(), sound.type(), recording.value()).update();
    }

    record Kept(ConversationId conversation, Sound sound) {}

    /** Once its sound has been fetched. */
    Optional<Kept> find(RecordingId recording) {
        return jdbc.sql("""
                select c.conversation_id, r.type, r.sound from phone_recording r join phone_call c on c.sid = r.call_sid
                where r.sid = ? and r.sound is not null and c.conversation_id is not null""")
                .param(recording.value())
                .query((row, n) -> new Kept(new ConversationId(row.getLong(1)),
                        new Sound(row.getString(2), row.getBytes(3)))).optional();
    }
}
