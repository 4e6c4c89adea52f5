package org.huiying.rules.callback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiying.rules.calendar.Moment;
import org.huiying.rules.calendar.WorkingCalendar;
import org.huiying.rules.ticket.FollowUpResult;

/** What follows from the result of an attempt, and which of two causes for one matter counts. */
public final class CallbackRules {

    /** The parts of a day, by the hour at which an attempt in them starts. */
    private enum DayPart {
        MORNING(LocalTime.of(10, 0)), AFTERNOON(LocalTime.of(14, 30)), EVENING(LocalTime.of(18, 30));

        private final LocalTime attempt;

        DayPart(LocalTime attempt) {
            this.attempt = attempt;
        }

        private static DayPart of(Instant moment, ZoneId zone) {
            int hour = moment.atZone(zone).getHour();
            return hour < 12 ? MORNING : hour < 18 ? AFTERNOON : EVENING;
        }
    }

    private static final int DAYS_AHEAD = 60;

    private final CallbackSettings settings;
    private final WorkingCalendar calendar;

    public CallbackRules(CallbackSettings settings, WorkingCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    /** @param earlier when the attempts before this one were made */
    public List<NextStep> after(CallbackReason reason, List<Instant> earlier, CallbackResult result) {
        return switch (result.reach()) {
            case REACHED -> reached(reason, result);
            case NO_ANSWER, BUSY -> again(reason, earlier, result);
            case REFUSED -> closed(reason, NextStep.Outcome.REFUSED);
            case WRONG_NUMBER -> List.of(new NextStep.FindNumber());
        };
    }

    private static List<NextStep> reached(CallbackReason reason, CallbackResult result) {
        FollowUpResult said = result.said();
        List<NextStep> steps = new ArrayList<>();
        steps.add(new NextStep.Close(NextStep.Outcome.REACHED));
        if (!reason.isFollowUp()) {
            return steps;
        }
        if (said == null) {
            throw new IllegalArgumentException("said: nothing (expected: what the customer said of the repair)");
        }
        steps.add(new NextStep.RecordOnTicket(said));
        if (said.mayClose()) {
            return steps;
        }
        steps.add(said.isComplaint() ? new NextStep.OpenComplaint(said) : new NextStep.ReopenTicket(said));
        if (reason != CallbackReason.SECOND_FOLLOW_UP) {
            steps.add(new NextStep.AskAgain(new CallbackCause.FirstFollowUpPoor(result.at())));
        }
        return steps;
    }

    private List<NextStep> again(CallbackReason reason, List<Instant> earlier, CallbackResult result) {
        int made = earlier.size() + 1;
        if (made >= settings.attempts()) {
            List<NextStep> steps = new ArrayList<>();
            steps.add(new NextStep.LeaveMessage());
            steps.addAll(closed(reason, NextStep.Outcome.MESSAGE_LEFT));
            return steps;
        }
        List<Instant> all = new ArrayList<>(earlier);
        all.add(result.at());
        return List.of(retry(all, made + 1));
    }

    private static List<NextStep> closed(CallbackReason reason, NextStep.Outcome outcome) {
        NextStep close = new NextStep.Close(outcome);
        return reason.isFollowUp()
                ? List.of(close, new NextStep.RecordOnTicket(FollowUpResult.NOT_REACHED)) : List.of(close);
    }

    /** The first part of a day, not tried yet, that starts far enough after the last attempt and permits a call. */
    private NextStep retry(List<Instant> attempts, int number) {
        ZoneId zone = settings.hours().zone();
        Set<DayPart> tried = attempts.stream().map(at -> DayPart.of(at, zone)).collect(Collectors.toSet());
        Instant earliest = attempts.getLast().plus(settings.gap());
        LocalDate first = attempts.getLast().atZone(zone).toLocalDate();
        for (LocalDate date = first; date.isBefore(first.plusDays(DAYS_AHEAD)); date = date.plusDays(1)) {
            for (DayPart part : DayPart.values()) {
                Instant at = date.atTime(part.attempt).atZone(zone).toInstant();
                boolean fresh = !tried.contains(part) || tried.size() == DayPart.values().length;
                if (!fresh || at.isBefore(earliest)) {
                    continue;
                }
                switch (settings.hours().next(at, calendar)) {
                    case Moment.At permitted -> {
                        if (permitted.instant().equals(at)) {
                            return new NextStep.RetryAt(at, number);
                        }
                    }
                    case Moment.Unannounced unknown -> {
                        return new NextStep.RetryAwaitsCalendar(unknown.year(), unknown.from(), number);
                    }
                    case Moment.Never ignored -> throw new IllegalStateException("calling hours: never open");
                }
            }
        }
        return new NextStep.RetryAt(settings.hours().nextChosen(earliest), number);
    }

    /**
     * Whether a new cause takes over the due time of the callback that a matter already has: what the customer chose
     * stands, a later choice of his replaces it, and otherwise the earlier time counts.
     */
    public static boolean replaces(CallbackReason newReason, Instant newDue, CallbackReason oldReason, Instant oldDue) {
        if (newReason == CallbackReason.CHOSEN_TIME) {
            return true;
        }
        return oldReason != CallbackReason.CHOSEN_TIME && newDue.isBefore(oldDue);
    }
}
