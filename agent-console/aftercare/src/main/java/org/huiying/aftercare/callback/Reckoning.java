package org.huiying.aftercare.callback;

import java.time.Instant;
import java.util.List;

import org.huiying.aftercare.calendar.Calendars;
import org.huiying.rules.calendar.Moment;
import org.huiying.rules.callback.CallbackCause;
import org.huiying.rules.callback.CallbackReason;
import org.huiying.rules.callback.CallbackResult;
import org.huiying.rules.callback.CallbackRules;
import org.huiying.rules.callback.CallbackSchedule;
import org.huiying.rules.callback.CallbackSettings;
import org.huiying.rules.callback.DueTime;
import org.huiying.rules.callback.NextStep;
import org.springframework.stereotype.Component;

/** The rules of callbacks with the settings and the calendar in force. */
@Component
class Reckoning {

    private final CallbackSettings settings;
    private final Calendars calendars;

    Reckoning(CallbackProperties properties, Calendars calendars) {
        this.settings = properties.settings();
        this.calendars = calendars;
    }

    DueTime due(CallbackCause cause, boolean doNotCall) {
        return new CallbackSchedule(settings, calendars.calendar()).due(cause, doNotCall);
    }

    List<NextStep> after(CallbackReason reason, List<Instant> earlier, CallbackResult result) {
        return new CallbackRules(settings, calendars.calendar()).after(reason, earlier, result);
    }

    /** An attempt at the time wanted, or as soon after it as the customer may be called. */
    DueTime attempt(Instant wanted, Callback callback) {
        DueTime.Means means = callback.to().means();
        if (callback.reason().isAskedFor()) {
            return attempt(settings.hours().nextChosen(wanted), means);
        }
        return switch (settings.hours().next(wanted, calendars.calendar())) {
            case Moment.At at -> attempt(at.instant(), means);
            case Moment.Unannounced unknown -> new DueTime.AwaitsCalendar(unknown.year(), unknown.from(), means);
            case Moment.Never ignored -> throw new IllegalStateException(
                    "huiying.callback.hours: " + settings.hours().hours() + " (expected: some open hour)");
        };
    }

    /** A time that a person chose. */
    DueTime chosen(Instant wanted, Callback callback) {
        return attempt(settings.hours().nextChosen(wanted), callback.to().means());
    }

    private DueTime attempt(Instant at, DueTime.Means means) {
        return new DueTime.At(at, at.plus(settings.grace()), at, means);
    }
}
