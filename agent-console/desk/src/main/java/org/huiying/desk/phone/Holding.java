package org.huiying.desk.phone;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.huiying.gateway.contact.Language;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.gateway.contact.call.Spoken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What callers hear while they wait: the question that is asked most often, answered by one look that waits for nobody. */
@Component
class Holding {

    private static final Duration UNTIL_HE_IS_TAKEN_IN = Duration.ofSeconds(12);

    private final JdbcClient jdbc;
    private final Clock clock;

    Holding(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Spoken of(CallId call) {
        return look(call).orElseGet(() -> Spoken.inChinese(new Prompt.StopWaiting()));
    }

    /** It is noted that he was heard of, unless somebody holds his call just now. */
    private Optional<Spoken> look(CallId call) {
        return jdbc.sql("""
                with heard as (update phone_call set heard_at = ?
                    where sid = (select sid from phone_call where sid = ? and ended_at is null for update skip locked))
                select p.place, p.goodbye, p.address, p.language, p.conversation_id,\s""" + Standings.COLUMNS + """
                , exists (select from phone_leg l where l.call_sid = p.sid and l.role = 'AGENT' and l.state = 'ACCEPTED'
                    and l.contact_id = k.id and l.offer_no = k.offer_no and l.agent_id = k.agent_id) as accepted
                from phone_call p left join conversation c on c.id = p.conversation_id\s""" + Standings.JOINS + """
                 where p.sid = ? and p.ended_at is null""")
                .params(Timestamp.from(clock.instant()), call.value(), call.value())
                .query((row, n) -> {
                    String language = row.getString("language");
                    boolean known = !LiveCall.isHidden(row.getString("address"));
                    boolean takenIn = row.getObject("conversation_id") != null;
                    Prompt prompt = row.getString("goodbye") != null || !takenIn && !row.getString("place").equals("QUEUE")
                            ? new Prompt.StopWaiting()
                            : takenIn ? of(Standings.read(row), row.getBoolean("accepted"), known)
                            : new Prompt.Hold(null, null, known, UNTIL_HE_IS_TAKEN_IN);
                    return new Spoken(prompt, language == null ? Language.CHINESE : new Language(language));
                }).optional();
    }

    private static Prompt of(Standing standing, boolean accepted, boolean known) {
        if (standing.isOver() || standing.isAssigned() && accepted) {
            return new Prompt.StopWaiting();
        }
        return standing.isWaiting() ? new Prompt.Hold(standing.position(), standing.estimate(), known, standing.quiet())
                : new Prompt.Hold(1, null, false, standing.quiet());
    }
}
