package org.huiying.aftercare.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.calendar.OpeningHours;
import org.huiying.rules.outlet.Place;
import org.huiying.rules.ticket.TicketId;
import org.huiying.rules.ticket.TicketState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers tickets and corrects them. */
@Component
class TicketDesk {

    private final TicketStore store;
    private final StepStore steps;
    private final Promises promises;
    private final Warranties warranties;
    private final TicketNews news;
    private final Clock clock;

    TicketDesk(TicketStore store, StepStore steps, Promises promises, Warranties warranties, TicketNews news,
               Clock clock) {
        this.store = store;
        this.steps = steps;
        this.promises = promises;
        this.warranties = warranties;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A ticket that is in the table.
     *
     * @param link the path of the customer's page; empty when the ticket had been registered before, as the link is
     *             known only when it is made
     */
    record Registered(TicketId id, Optional<String> link) {}

    @Transactional
    public Registered register(TicketForm form, AgentId by) {
        Optional<TicketId> known = store.byClientId(Objects.requireNonNull(form.clientId()));
        if (known.isPresent()) {
            return new Registered(known.get(), Optional.empty());
        }
        Instant now = clock.instant();
        TicketToken token = TicketToken.create();
        TicketId id = store.insert(form, store.nextNumber(YearMonth.from(today())), token, warranty(form), by, now);
        steps.add(id, new StepStore.Line("REGISTER", null, TicketState.REGISTERED, by, "", Map.of()), now);
        promises.registered(id, new Place(form.province(), form.city(), form.district()), form.promisedAt(), now);
        news.changed(store.find(id).orElseThrow());
        return new Registered(id, Optional.of(token.path()));
    }

    /** False when somebody else changed it first. */
    @Transactional
    public boolean correct(TicketId id, TicketForm form, AgentId by, int version) {
        Ticket before = store.lock(id).orElseThrow();
        if (!store.correct(id, form, warranty(form), version)) {
            return false;
        }
        TicketState state = before.standing().state();
        steps.add(id, new StepStore.Line("CORRECT", state, state, by, "", Map.of()), clock.instant());
        news.changed(store.find(id).orElseThrow());
        return true;
    }

    /** Makes a new private link; the old one ends. */
    @Transactional
    public String renewLink(TicketId id, AgentId by) {
        Ticket ticket = store.lock(id).orElseThrow();
        TicketToken token = TicketToken.create();
        store.replaceToken(id, token);
        TicketState state = ticket.standing().state();
        steps.add(id, new StepStore.Line("RENEW_LINK", state, state, by, "", Map.of()), clock.instant());
        return token.path();
    }

    private String warranty(TicketForm form) {
        return warranties.judge(form, today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OpeningHours.CHINA);
    }
}
