package org.huiying.aftercare.ticket;

import java.time.Duration;
import java.time.Instant;

import org.huiying.aftercare.calendar.Calendars;
import org.huiying.aftercare.outlet.Outlets;
import org.huiying.rules.calendar.Moment;
import org.huiying.rules.outlet.Coverage;
import org.huiying.rules.outlet.Place;
import org.huiying.rules.ticket.TicketId;
import org.huiying.rules.ticket.TicketPromise;
import org.huiying.rules.ticket.TicketPromise.Kind;
import org.huiying.rules.ticket.TicketStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes, moves and meets a ticket's promises as its steps go by. Every call belongs into a transaction. */
@Component
class Promises {

    private final PromiseStore store;
    private final TicketSettings settings;
    private final Calendars calendars;
    private final Outlets outlets;

    Promises(PromiseStore store, TicketSettings settings, Calendars calendars, Outlets outlets) {
        this.store = store;
        this.settings = settings;
        this.calendars = calendars;
        this.outlets = outlets;
    }

    /** @param finishBy what the agent promised the customer, if anything */
    void registered(TicketId ticket, Place place, @Nullable Instant finishBy, Instant at) {
        arrival(ticket, place, at);
        if (finishBy != null && finishBy.isAfter(at)) {
            make(ticket, new TicketPromise(Kind.FINISH, at, finishBy));
        }
    }

    private void arrival(TicketId ticket, Place place, Instant from) {
        boolean suburb = outlets.enabled().stream().flatMap(outlet -> outlet.covering(place).stream())
                .allMatch(Coverage::suburb);
        Moment by = settings.arrivalLimit().arriveBy(from, suburb, calendars.calendar());
        make(ticket, Kind.ARRIVE, by, from);
    }

    void stepTaken(Ticket before, TicketStep step, Instant at) {
        TicketId id = before.id();
        Instant paused = before.clocks().pausedAt();
        if (paused != null) {
            store.postpone(id, Duration.between(paused, at));
        }
        switch (step) {
            case TicketStep.Dispatch ignored -> make(id, Kind.ACCEPT,
                    settings.hours().add(at, settings.urge().accept(), calendars.calendar()), at);
            case TicketStep.Accept ignored -> store.meet(id, Kind.ACCEPT, at);
            case TicketStep.Decline ignored -> store.drop(id, Kind.ACCEPT);
            case TicketStep.AgreeVisit visit -> make(id, new TicketPromise(Kind.ARRIVE, at,
                    visit.window().to().isBefore(at) ? at : visit.window().to()));
            case TicketStep.Arrive ignored -> store.meet(id, Kind.ARRIVE, at);
            case TicketStep.TakeIn ignored -> make(id, new TicketPromise(Kind.RETURN, at, at.plus(settings.urge().takenIn())));
            case TicketStep.Finish ignored -> {
                store.meet(id, Kind.ARRIVE, at);
                store.meet(id, Kind.FINISH, at);
                store.meet(id, Kind.RETURN, at);
            }
            case TicketStep.Cancel ignored -> store.dropOpen(id);
            case TicketStep.Reopen ignored -> arrival(id, before.job().place(), at);
            case TicketStep.StartWork ignored -> { }
            case TicketStep.WaitForParts ignored -> { }
            case TicketStep.PartsArrived ignored -> { }
            case TicketStep.FollowUp ignored -> { }
            case TicketStep.Close ignored -> { }
        }
    }

    /** Reckons arrival promises again that waited for a year to be announced. */
    void reckonAgain(Ticket ticket) {
        arrival(ticket.id(), ticket.job().place(), ticket.clocks().registered());
    }

    private void make(TicketId ticket, Kind kind, Moment by, Instant made) {
        switch (by) {
            case Moment.At at -> make(ticket, new TicketPromise(kind, made, at.instant()));
            case Moment.Unannounced unknown -> store.makeUnknown(ticket, kind, made, unknown.year());
            case Moment.Never ignored -> throw new IllegalStateException(
                    "huiying.ticket.working-hours: " + settings.workingHours() + " (expected: some hours)");
        }
    }

    private void make(TicketId ticket, TicketPromise promise) {
        store.make(ticket, promise, settings.urgingLimits().atRiskFrom(promise));
    }
}
