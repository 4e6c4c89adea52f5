package org.huiying.aftercare.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.outlet.DispatchChoice;
import org.huiying.rules.outlet.TechnicianId;
import org.huiying.rules.ticket.StepOutcome;
import org.huiying.rules.ticket.TicketId;
import org.huiying.rules.ticket.TicketStanding;
import org.huiying.rules.ticket.TicketStep;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes steps on tickets: holds the ticket, asks the rules, writes the trail, tells everybody. */
@Component
public class Tickets {

    private final TicketStore store;
    private final StepStore steps;
    private final Promises promises;
    private final TicketNews news;
    private final ObjectProvider<TicketListener> listeners;
    private final Clock clock;

    Tickets(TicketStore store, StepStore steps, Promises promises, TicketNews news,
            ObjectProvider<TicketListener> listeners, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.promises = promises;
        this.news = news;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** What became of a step that was asked for. */
    public sealed interface Outcome {

        record Taken(Ticket now) implements Outcome {}

        record Refused(StepOutcome.Refused why) implements Outcome {}

        /** Somebody changed the ticket since the asker saw it. */
        record Outdated(int version) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    public Optional<Ticket> find(TicketId id) {
        return store.find(id);
    }

    /**
     * Takes a step.
     *
     * @param by      who; null is the system itself
     * @param version the version the asker saw; null takes the step whatever it is
     */
    @Transactional
    public Outcome take(TicketId id, TicketStep step, @Nullable AgentId by, String why, @Nullable Integer version) {
        Optional<Ticket> held = store.lock(id);
        if (held.isEmpty()) {
            return new Outcome.Unknown();
        }
        Ticket before = held.get();
        if (version != null && version != before.version()) {
            return new Outcome.Outdated(before.version());
        }
        return switch (before.standing().take(step)) {
            case StepOutcome.Refused refused -> new Outcome.Refused(refused);
            case StepOutcome.Taken taken -> new Outcome.Taken(write(before, step, taken, by, why));
        };
    }

    private Ticket write(Ticket before, TicketStep step, StepOutcome.Taken taken, @Nullable AgentId by, String why) {
        Instant now = clock.instant();
        Instant paused = before.clocks().pausedAt();
        promises.stepTaken(before, step, now);
        TicketStanding to = taken.now();
        steps.move(before.id(), step, to, paused == null ? Duration.ZERO : Duration.between(paused, now), now);
        steps.add(before.id(), new StepStore.Line(step.kind().name(), taken.from(), to.state(), by, words(step, why),
                detail(before, step)), now);
        Ticket after = store.find(before.id()).orElseThrow();
        news.changed(after);
        tell(after, step, now);
        return after;
    }

    /** The reason a step carries itself stands for the one that was not given beside it. */
    private static String words(TicketStep step, String why) {
        return why.isBlank() ? switch (step) {
            case TicketStep.Decline decline -> decline.why();
            case TicketStep.Cancel cancel -> cancel.why();
            case TicketStep.Reopen reopen -> reopen.why();
            case TicketStep.Finish finish -> finish.result();
            case TicketStep.WaitForParts parts -> parts.part();
            case TicketStep.TakeIn taken -> taken.receipt();
            case TicketStep.Dispatch ignored -> "";
            case TicketStep.Accept ignored -> "";
            case TicketStep.AgreeVisit ignored -> "";
            case TicketStep.Arrive ignored -> "";
            case TicketStep.StartWork ignored -> "";
            case TicketStep.PartsArrived ignored -> "";
            case TicketStep.FollowUp ignored -> "";
            case TicketStep.Close ignored -> "";
        } : why;
    }

    private static Map<String, Object> detail(Ticket before, TicketStep step) {
        Map<String, Object> detail = new HashMap<>();
        TechnicianId technician = before.who().technician();
        if (step instanceof TicketStep.Decline && technician != null) {
            detail.put("technician", technician.value());
        }
        if (step instanceof TicketStep.Dispatch to) {
            detail.put("outlet", to.outlet().value());
            detail.put("technician", to.technician().value());
        }
        if (step instanceof TicketStep.AgreeVisit visit) {
            detail.put("from", visit.window().from());
            detail.put("to", visit.window().to());
        }
        if (step instanceof TicketStep.FollowUp asked) {
            detail.put("said", asked.result().name());
        }
        return detail;
    }

    private void tell(Ticket after, TicketStep step, Instant now) {
        switch (step.kind()) {
            case FINISH -> tell(new TicketEvent.Finished(after, now));
            case REOPEN -> tell(new TicketEvent.Reopened(after, now));
            case CANCEL, CLOSE -> tell(new TicketEvent.Ended(after, now));
            case DISPATCH, ACCEPT, DECLINE, AGREE_VISIT, ARRIVE, START_WORK, WAIT_FOR_PARTS, PARTS_ARRIVED, TAKE_IN,
                 FOLLOW_UP -> { }
        }
    }

    private void tell(TicketEvent event) {
        listeners.orderedStream().forEach(listener -> listener.on(event));
    }

    void atRisk(Ticket ticket, Instant breaksAt) {
        tell(new TicketEvent.PromiseAtRisk(ticket, clock.instant(), breaksAt));
    }

    /** Gives the ticket to whom the rules chose for it, unless it has changed since they were asked. */
    @Transactional
    public Outcome dispatch(Ticket ticket, DispatchChoice.Chosen chosen) {
        DispatchChoice.Candidate best = chosen.best();
        return take(ticket.id(), new TicketStep.Dispatch(best.outlet().id(), best.technician().id()), null,
                "自动派工：%s%s，在手 %d 单".formatted(best.exactDistrict() ? "本区网点" : "本市网点",
                        best.onDuty() ? "、当班" : "、未当班", best.technician().load().tickets()), ticket.version());
    }
}
