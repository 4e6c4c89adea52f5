package org.huiying.desk.routing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.huiying.desk.rows.Columns;
import org.huiying.desk.rows.Statements;
import org.huiying.rules.routing.Decision;
import org.huiying.rules.routing.Reason;
import org.huiying.rules.routing.RoutingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps every decision with its reason. Places told and times to wake are no decisions about anybody. */
@Component
class DecisionLog {

    private static final Map<Class<?>, String> CODES = new ConcurrentHashMap<>();

    private final JdbcTemplate jdbc;
    private final RoutingTerms terms;
    private final Clock clock;

    DecisionLog(JdbcTemplate jdbc, RoutingTerms terms, Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 6, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOld() {
        jdbc.update("delete from routing_decision where at < ?",
                Timestamp.from(clock.instant().minus(terms.keepDecisions())));
    }

    private record Line(Decision decision, Who who) {}

    private record Who(@Nullable Long contact, @Nullable Long agent, @Nullable Long queue, @Nullable Integer offer) {}

    /** Adds what puts the decisions of a round behind those that are there, in their order. */
    void write(List<List<Decision>> decisions, Instant at, long epoch, Statements changes) {
        List<Line> lines = new ArrayList<>();
        decisions.forEach(told -> told.forEach(decision -> {
            Who who = who(decision);
            if (who != null) {
                lines.add(new Line(decision, who));
            }
        }));
        if (lines.isEmpty()) {
            return;
        }
        Columns<Line> rows = new Columns<>(lines);
        changes.add("""
                insert into routing_decision (at, kind, contact_id, agent_id, queue_id, offer, reason, epoch)
                select ?, kind, contact, agent, queue, offer, reason::jsonb, ?
                from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::int[], ?::text[])
                    as t (kind, contact, agent, queue, offer, reason)""",
                Timestamp.from(at), epoch, rows.texts(line -> code(line.decision().getClass())),
                rows.longs(line -> line.who().contact()), rows.longs(line -> line.who().agent()),
                rows.longs(line -> line.who().queue()), rows.ints(line -> line.who().offer()),
                rows.texts(line -> json(line.decision().reason())));
    }

    private static String json(Reason reason) {
        StringBuilder text = new StringBuilder(80).append("{\"code\":\"").append(reason.code()).append("\",\"facts\":{");
        String separator = "";
        for (var fact : reason.facts().entrySet()) {
            text.append(separator).append('"').append(fact.getKey()).append("\":").append(fact.getValue());
            separator = ",";
        }
        return text.append("}}").toString();
    }

    /** {@code WrapUpStarted} is stored, and told to pages, as {@code WRAP_UP_STARTED}. */
    static String code(Class<?> of) {
        return CODES.computeIfAbsent(of, type ->
                type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }

    private static @Nullable Who who(Decision decision) {
        return switch (decision) {
            case Decision.Enqueue d -> new Who(d.contact().value(), null, d.queue().value(), null);
            case Decision.Offer d -> new Who(d.contact().value(), d.agent().value(), null, d.offer());
            case Decision.Drain d -> new Who(d.contact().value(), d.agent().value(), null, null);
            case Decision.DrainEnded d -> new Who(d.contact().value(), d.agent().value(), null, null);
            case Decision.Withdraw d -> new Who(d.contact().value(), d.agent().value(), null, d.offer());
            case Decision.Assign d -> new Who(d.contact().value(), d.agent().value(), null, null);
            case Decision.Requeue d -> new Who(d.contact().value(), null, d.queue().value(), null);
            case Decision.Overflow d -> new Who(d.contact().value(), null, d.to().value(), null);
            case Decision.Reject d -> new Who(d.contact().value(), null, d.queue().value(), null);
            case Decision.AgentSetAway d -> new Who(null, d.agent().value(), null, null);
            case Decision.WrapUpStarted d -> new Who(d.contact().value(), d.agent().value(), null, null);
            case Decision.AgentReady d -> new Who(d.contact().value(), d.agent().value(), null, null);
            case Decision.Finish d -> new Who(d.contact().value(), null, null, null);
            case Decision.Refuse d -> refused(d.refused());
            case Decision.AnnouncePosition d -> null;
            case Decision.WakeAt d -> null;
        };
    }

    private static @Nullable Who refused(RoutingEvent event) {
        return switch (event) {
            case RoutingEvent.OfferAccepted e -> new Who(e.contact().value(), e.agent().value(), null, e.offer());
            case RoutingEvent.OfferDeclined e -> new Who(e.contact().value(), e.agent().value(), null, e.offer());
            case RoutingEvent.TransferredToQueue e ->
                    new Who(e.contact().value(), e.from().value(), e.queue().value(), null);
            case RoutingEvent.TransferredToAgent e -> new Who(e.contact().value(), e.to().value(), null, null);
            case RoutingEvent.ContactTakenOver e -> new Who(e.contact().value(), e.agent().value(), null, null);
            case RoutingEvent.ContactEnqueued e ->
                    new Who(e.arrival().contact().value(), null, e.queue().value(), null);
            default -> null;
        };
    }
}
