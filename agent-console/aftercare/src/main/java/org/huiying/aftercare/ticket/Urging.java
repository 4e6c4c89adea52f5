package org.huiying.aftercare.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import org.huiying.rules.ticket.PromiseStanding;
import org.huiying.rules.ticket.TicketPromise;
import org.huiying.rules.ticket.TicketState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Raises an alert (催办) when a promise is about to break, and a higher one each time it stays broken. */
@Component
class Urging {

    private static final int A_ROUND = 200;

    private final TicketStore store;
    private final StepStore steps;
    private final PromiseStore promises;
    private final Alarm alarm;
    private final TicketSettings settings;
    private final Clock clock;

    Urging(TicketStore store, StepStore steps, PromiseStore promises, Alarm alarm, TicketSettings settings, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.promises = promises;
        this.alarm = alarm;
        this.settings = settings;
        this.clock = clock;
    }

    /** Each level of each promise is raised once, on whichever node comes first. */
    @Transactional
    public void round() {
        Instant now = clock.instant();
        promises.attention(now, A_ROUND).forEach(open -> raise(open, now));
    }

    private void raise(PromiseStore.Open open, Instant now) {
        TicketPromise promise = open.promise();
        String level = switch (promise.standing(now, settings.urgingLimits())) {
            case PromiseStanding.OnTime ignored -> open.alerted();
            case PromiseStanding.AtRisk ignored -> "AT_RISK";
            case PromiseStanding.Broken broken -> broken.urge().name();
        };
        if (level.equals(open.alerted())) {
            return;
        }
        Ticket ticket = store.find(open.ticket()).orElseThrow();
        promises.alerted(open.ticket(), promise.kind(), level);
        TicketState state = ticket.standing().state();
        steps.add(open.ticket(), new StepStore.Line("URGE", state, state, null, "",
                Map.of("promise", promise.kind().name(), "level", level, "due", promise.due())), now);
        alarm.raise(ticket, promise, level, open.alerted().equals("NONE"));
    }
}
