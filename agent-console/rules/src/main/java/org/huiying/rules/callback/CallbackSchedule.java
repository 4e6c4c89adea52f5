package org.huiying.rules.callback;

import java.time.Duration;
import java.time.Instant;
import org.huiying.rules.calendar.Moment;
import org.huiying.rules.calendar.WorkingCalendar;
import org.huiying.rules.callback.DueTime.Means;
import org.jspecify.annotations.Nullable;

/** Reckons when a callback falls due: the rule of its cause, moved into the hours in which customers may be called. */
public final class CallbackSchedule {

    private final CallbackSettings settings;
    private final WorkingCalendar calendar;

    public CallbackSchedule(CallbackSettings settings, WorkingCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    public DueTime due(CallbackCause cause, boolean doNotCall) {
        Means means = doNotCall && !cause.reason().isAskedFor() ? Means.WRITE : Means.CALL;
        return switch (cause) {
            case CallbackCause.Missed missed -> permitted(missed.at(), missed.enqueuedAt(), means);
            case CallbackCause.AskedInQueue asked -> chosen(asked.at(), asked.enqueuedAt());
            case CallbackCause.TimeChosen chosen -> chosen(chosen.wanted(), null);
            case CallbackCause.AnswerPromised promised -> chosen(promised.by(), null);
            case CallbackCause.MessageLeft left -> firstOpenHour(left, means);
            case CallbackCause.PromiseAtRisk risk -> within(risk.at(), risk.breaksAt(), means);
            case CallbackCause.RepairFinished done -> followUp(done.at(), done.installation()
                    ? settings.followUp().installation() : settings.followUp().repair(), means);
            case CallbackCause.FirstFollowUpPoor first -> followUp(first.at(), settings.followUp().second(), means);
            case CallbackCause.Planned planned -> within(planned.from(), planned.latest(), means);
        };
    }

    private DueTime chosen(Instant wanted, @Nullable Instant place) {
        Instant at = settings.hours().nextChosen(wanted);
        return new DueTime.At(at, at.plus(settings.grace()), place == null ? at : place, Means.CALL);
    }

    private DueTime permitted(Instant wanted, Instant place, Means means) {
        return when(settings.hours().next(wanted, calendar), settings.grace(), place, means);
    }

    /** The queue opens and calling is permitted; the one may be later than the other. */
    private DueTime firstOpenHour(CallbackCause.MessageLeft left, Means means) {
        Moment open = left.hours().next(left.at(), calendar);
        if (!(open instanceof Moment.At opened)) {
            return when(open, settings.grace(), left.at(), means);
        }
        Moment permitted = settings.hours().next(opened.instant(), calendar);
        if (permitted instanceof Moment.At call && !call.instant().equals(opened.instant())) {
            return when(left.hours().next(call.instant(), calendar), settings.grace(), left.at(), means);
        }
        return when(permitted, settings.grace(), left.at(), means);
    }

    private DueTime followUp(Instant from, CallbackSettings.FollowUpLimits.Limit limit, Means means) {
        return within(from.plus(limit.after()), from.plus(limit.within()), means);
    }

    /** The limit counts days, so a due time that a holiday pushes past it takes the limit along. */
    private DueTime within(Instant from, Instant latest, Means means) {
        return switch (settings.hours().next(from, calendar)) {
            case Moment.At at -> new DueTime.At(at.instant(),
                    latest.isBefore(at.instant()) ? at.instant().plus(settings.grace()) : latest, at.instant(), means);
            case Moment.Unannounced unknown -> new DueTime.AwaitsCalendar(unknown.year(), unknown.from(), means);
            case Moment.Never ignored -> throw neverOpen();
        };
    }

    private static DueTime when(Moment moment, Duration grace, Instant place, Means means) {
        return switch (moment) {
            case Moment.At at -> new DueTime.At(at.instant(), at.instant().plus(grace), place, means);
            case Moment.Unannounced unknown -> new DueTime.AwaitsCalendar(unknown.year(), unknown.from(), means);
            case Moment.Never ignored -> throw neverOpen();
        };
    }

    private static IllegalStateException neverOpen() {
        return new IllegalStateException("hours: never open (expected: some open hour, checked when they were set)");
    }
}
