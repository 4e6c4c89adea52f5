package org.huiying.desk.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.huiying.rules.calendar.Opening;
import org.huiying.rules.calendar.WorkingCalendar;
import org.huiying.rules.queue.QueueId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads queues, and says whether they are open. */
@Component
public class Queues {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ObjectProvider<CurrentCalendar> calendars;
    private final Clock clock;

    Queues(JdbcClient jdbc, JsonMapper json, ObjectProvider<CurrentCalendar> calendars, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** All queues in the order in which they were made. */
    public List<Queue> all() {
        return jdbc.sql("select * from queue order by id")
                .query((row, n) -> new Queue(new QueueId(row.getLong("id")), row.getString("code"),
                        row.getString("name"), row.getString("name_en"), row.getBoolean("enabled"),
                        row.getBoolean("offered_on_web"),
                        json.readValue(row.getString("hours"), HoursSetting.class).hours(),
                        Arrays.asList((String[]) row.getArray("languages").getArray()),
                        row.getString("when_closed").equals("KEEP_WAITING")))
                .list();
    }

    public Optional<Queue> find(QueueId id) {
        return all().stream().filter(queue -> queue.id().equals(id)).findFirst();
    }

    public Optional<Queue> find(String code) {
        return all().stream().filter(queue -> queue.code().equals(code)).findFirst();
    }

    /** Whether the queue is open now, until when, or when it opens next. A disabled queue is not asked. */
    public Opening opening(Queue queue) {
        return opening(queue, clock.instant());
    }

    public Opening opening(Queue queue, Instant at) {
        CurrentCalendar current = calendars.getIfAvailable();
        WorkingCalendar calendar = current == null ? WorkingCalendar.shipped() : current.calendar();
        return queue.hours().at(at, calendar);
    }

    public boolean isOpen(Queue queue) {
        return queue.enabled() && opening(queue) instanceof Opening.Open;
    }
}
