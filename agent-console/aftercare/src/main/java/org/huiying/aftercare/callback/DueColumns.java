package org.huiying.aftercare.callback;

import java.sql.Timestamp;

import org.huiying.rules.callback.CallbackState;
import org.huiying.rules.callback.DueTime;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A due time as the columns of {@code callback}: state, due_at, latest_at, place_at, awaits_year and means. */
final class DueColumns {

    private DueColumns() {}

    static StatementSpec set(StatementSpec statement, DueTime due) {
        return switch (due) {
            case DueTime.At at -> statement.param("state", CallbackState.SCHEDULED.name())
                    .param("due", Timestamp.from(at.at())).param("latest", Timestamp.from(at.latest()))
                    .param("place", Timestamp.from(at.place())).param("year", null).param("means", at.means().name());
            case DueTime.AwaitsCalendar awaits -> statement.param("state", CallbackState.AWAITING_CALENDAR.name())
                    .param("due", Timestamp.from(awaits.from())).param("latest", Timestamp.from(awaits.from()))
                    .param("place", Timestamp.from(awaits.from())).param("year", awaits.year())
                    .param("means", awaits.means().name());
        };
    }
}
