package org.huiying.rules.routing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Reason.Fact;
import org.huiying.rules.routing.Scenario.Names;

/** Decisions in words. */
final class Telling {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Names names;

    private Telling(Names names) {
        this.names = names;
    }

    static String of(Decision decision, Names names) {
        Telling in = new Telling(names);
        String reason = decision.reason().code().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return in.deed(decision) + ": " + reason + overfull(decision.reason().facts());
    }

    /** More than an agent's capacity is never taken without being said. */
    private static String overfull(Map<Fact, Long> facts) {
        long used = facts.getOrDefault(Fact.UNITS_USED, 0L);
        long total = facts.getOrDefault(Fact.UNITS_TOTAL, Long.MAX_VALUE);
        String units = used > total ? ", %d units of %d".formatted(used, total) : "";
        return facts.containsKey(Fact.INTERRUPTS) ? units + ", interrupts " + facts.get(Fact.INTERRUPTS) : units;
    }

    private String deed(Decision decision) {
        return switch (decision) {
            case Decision.Enqueue d -> "%s waits in %s".formatted(name(d.contact()), name(d.queue()));
            case Decision.Offer d -> "offer %s to %s #%d until %s".formatted(
                    name(d.contact()), name(d.agent()), d.offer(), TIME.format(d.expiresAt()));
            case Decision.Drain d -> "keep %s for %s".formatted(name(d.agent()), name(d.contact()));
            case Decision.DrainEnded d -> "keep %s no more for %s".formatted(name(d.agent()), name(d.contact()));
            case Decision.Withdraw d -> "withdraw %s from %s #%d".formatted(
                    name(d.contact()), name(d.agent()), d.offer());
            case Decision.Assign d -> "assign %s to %s".formatted(name(d.contact()), name(d.agent()));
            case Decision.Requeue d -> "%s back to %s".formatted(name(d.contact()), name(d.queue()));
            case Decision.Overflow d -> "%s goes on from %s to %s".formatted(
                    name(d.contact()), name(d.from()), name(d.to()));
            case Decision.Reject d -> "turn %s away from %s".formatted(name(d.contact()), name(d.queue()));
            case Decision.AnnouncePosition d -> "tell %s place %d, about %s".formatted(
                    name(d.contact()), d.position(), d.estimatedWait().map(w -> w.toSeconds() + " s").orElse("?"));
            case Decision.AgentSetAway d -> "set %s away".formatted(name(d.agent()));
            case Decision.WrapUpStarted d -> "%s wraps up %s until %s".formatted(
                    name(d.agent()), name(d.contact()), TIME.format(d.until()));
            case Decision.AgentReady d -> "%s is ready after %s".formatted(name(d.agent()), name(d.contact()));
            case Decision.Finish d -> "%s is over".formatted(name(d.contact()));
            case Decision.Refuse d -> "refuse";
            case Decision.WakeAt d -> "wake at " + TIME.format(d.instant());
        };
    }

    static String why(WhyWaiting why, Names names) {
        Telling in = new Telling(names);
        return switch (why) {
            case WhyWaiting.NotWaiting w -> "not waiting";
            case WhyWaiting.OnOffer w -> "on offer to %s until %s".formatted(
                    w.agents().stream().map(in::name).collect(Collectors.joining(", ")), time(w.until()));
            case WhyWaiting.QueueIsClosed w -> "queue is closed";
            case WhyWaiting.HeldFor w -> "held for " + in.name(w.agent()) + " until " + time(w.until());
            case WhyWaiting.NoAgentOnline w -> "nobody of %d online".formatted(w.configured());
            case WhyWaiting.NoSkill w -> "none of %d online has the skill".formatted(w.online());
            case WhyWaiting.NoCapacity w -> "all %d are busy".formatted(w.qualified());
            case WhyWaiting.Draining w -> in.name(w.agent()) + " is kept for it";
            case WhyWaiting.KeptForHeavier w -> "%d have room, kept for heavier contacts".formatted(w.agents());
            case WhyWaiting.Reserved w -> "%d are kept in reserve".formatted(w.reserve());
            case WhyWaiting.TooEarly w -> "others may take it from " + time(w.until());
            case WhyWaiting.CoolingDown w -> "%d free, but cooling down".formatted(w.free());
        };
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private String name(ContactId id) {
        return names.name(id.value());
    }

    private String name(AgentId id) {
        return names.name(id.value());
    }

    private String name(QueueId id) {
        return names.name(id.value());
    }
}
