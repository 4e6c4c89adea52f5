package org.huiying.rules.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;

/** A day in the words of the stories in {@code src/test/resources/routing}, to be saved there once it is understood. */
final class Story {

    private Story() {}

    static String of(List<Play.Step> steps) {
        return steps.stream().map(Story::line).collect(Collectors.joining("\n"));
    }

    private static String line(Play.Step step) {
        return switch (step) {
            case Play.Restart restart -> "restart";
            case Play.Happens happens -> time(happens.event().at()) + " " + words(happens.event());
        };
    }

    private static String words(RoutingEvent event) {
        return switch (event) {
            case RoutingEvent.Tick e -> "tick";
            case RoutingEvent.DayBegan e -> "day begins";
            case RoutingEvent.QueueConfigured e -> "queue " + name(e.queue()) + queue(e.settings());
            case RoutingEvent.QueueRemoved e -> "remove queue " + name(e.queue());
            case RoutingEvent.QueueOpened e -> "open " + name(e.queue());
            case RoutingEvent.QueueClosed e -> "close " + name(e.queue());
            case RoutingEvent.AgentConfigured e -> "agent " + name(e.agent()) + agent(e.profile());
            case RoutingEvent.AgentRemoved e -> "remove agent " + name(e.agent());
            case RoutingEvent.AgentStateChanged e -> word(e.presence()) + " " + name(e.agent());
            case RoutingEvent.ContactEnqueued e -> kind(e.arrival().channel()) + " " + name(e.arrival().contact())
                    + " to " + name(e.queue()) + wants(e);
            case RoutingEvent.ContactAbandoned e -> name(e.contact()) + " leaves";
            case RoutingEvent.ContactEnded e -> name(e.contact()) + " ends";
            case RoutingEvent.ContactClosed e -> name(e.contact()) + " closes";
            case RoutingEvent.OfferAccepted e -> name(e.agent()) + " accepts " + name(e.contact()) + " #" + e.offer();
            case RoutingEvent.OfferDeclined e -> name(e.agent()) + " declines " + name(e.contact()) + " #" + e.offer();
            case RoutingEvent.TransferredToQueue e ->
                    name(e.from()) + " transfers " + name(e.contact()) + " to queue " + name(e.queue());
            case RoutingEvent.TransferredToAgent e -> name(e.from()) + " transfers " + name(e.contact()) + " to agent "
                    + name(e.to()) + " within " + time(Duration.between(e.at(), e.until()));
            case RoutingEvent.ContactTakenOver e -> name(e.agent()) + " takes over " + name(e.contact())
                    + (e.from() == null ? "" : " from " + name(e.from()));
            case RoutingEvent.WrapUpEnded e -> name(e.agent()) + " finishes " + name(e.contact());
            case RoutingEvent.WrapUpExtended e -> name(e.agent()) + " extends " + name(e.contact()) + " by "
                    + time(Duration.between(e.at(), e.until()));
        };
    }

    private static String queue(QueueSettings settings) {
        List<String> words = new ArrayList<>();
        words.add("target=" + time(settings.target().answerWithin()));
        words.add("strict=" + settings.target().strictPriority());
        words.add("rings=" + settings.serving().rings().stream()
                .map(ring -> time(ring.after()) + ":" + levels(ring.needs().levels())
                        + (ring.reserve() > 0 ? "~" + ring.reserve() : ""))
                .collect(Collectors.joining("|")));
        AgentOrder order = settings.serving().order();
        words.add("order=" + word(order.by()));
        words.add("ties=" + order.ties().stream().map(Story::word).collect(Collectors.joining(",")));
        words.add("pack=" + order.packTo());
        CoolDown coolDown = settings.offers().coolDown();
        words.add("cool-down=declined:" + time(coolDown.declined()) + ",missed:" + time(coolDown.missed())
                + ",left:" + time(coolDown.left()));
        words.add("misses=" + settings.offers().missesUntilAway());
        words.add("at-once=" + settings.offers().atOnce());
        words.add("wrap-up=" + time(settings.wrapUp()));
        words.add("announce=" + time(settings.announcing().every()));
        limits(settings.limits(), words);
        if (settings.serving().drains()) {
            words.add("drains");
        }
        return " " + String.join(" ", words);
    }

    private static void limits(QueueLimits limits, List<String> words) {
        words.add("max=" + limits.maxWaiting());
        if (limits.maxWait() != null) {
            words.add("max-wait=" + time(limits.maxWait()));
        }
        if (limits.overflow() != null) {
            words.add("overflow=" + name(limits.overflow().to()) + "@" + time(limits.overflow().after()));
        }
        words.add("nobody=" + word(limits.whenNobody()));
        if (limits.whenClosed() == QueueLimits.WhenClosed.KEEP_WAITING) {
            words.add("keep-waiting");
        }
        if (limits.whenAgentLeaves() == QueueLimits.WhenAgentLeaves.STAY) {
            words.add("stay");
        }
    }

    private static String agent(AgentProfile profile) {
        String serves = profile.queues().entrySet().stream()
                .map(queue -> name(queue.getKey()) + ":" + queue.getValue().priority()
                        + "+" + time(queue.getValue().delay()))
                .sorted().collect(Collectors.joining(","));
        String room = profile.capacity().shares().entrySet().stream()
                .map(share -> kind(share.getKey()) + ":" + share.getValue().units() + "x" + share.getValue().atMost())
                .sorted().collect(Collectors.joining(","));
        String interrupts = profile.capacity().interrupts().entrySet().stream()
                .map(by -> kind(by.getKey()) + ":"
                        + by.getValue().stream().map(Story::kind).sorted().collect(Collectors.joining("+")))
                .collect(Collectors.joining(","));
        return " serves=" + serves + " skills=" + levels(profile.skills()) + " room=" + room
                + (interrupts.isEmpty() ? "" : " interrupts=" + interrupts) + " grade=" + profile.grade()
                + (profile.enabled() ? "" : " disabled");
    }

    private static String wants(RoutingEvent.ContactEnqueued e) {
        Wants wants = e.wants();
        StringBuilder words = new StringBuilder();
        if (wants.priority() > 0) {
            words.append(" priority=").append(wants.priority());
        }
        if (!wants.needs().levels().isEmpty()) {
            words.append(" needs=").append(levels(wants.needs().levels()));
        }
        for (Hold hold : wants.holds()) {
            words.append(' ').append(switch (hold.kind()) {
                case PREFERRED -> "prefers";
                case OWNER -> "owner";
                case DIRECT -> "direct";
            }).append('=').append(name(hold.agent())).append('@').append(time(Duration.between(e.at(), hold.until())));
        }
        if (!wants.excluded().isEmpty()) {
            words.append(" not=").append(wants.excluded().stream().map(Story::name).collect(Collectors.joining(",")));
        }
        Duration waited = Duration.between(e.arrival().firstEnqueuedAt(), e.at());
        return words + (waited.isZero() ? "" : " waited=" + time(waited));
    }

    private static String levels(Map<Skill, Integer> levels) {
        return levels.entrySet().stream().map(skill -> skill.getKey() + "" + skill.getValue())
                .sorted().collect(Collectors.joining(","));
    }

    private static String kind(Channel channel) {
        return switch (channel) {
            case PHONE -> "call";
            case CHAT -> "chat";
            case MESSAGING -> "message";
            case CALLBACK -> "callback";
        };
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String time(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private static String time(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalTime().toString();
    }

    private static String name(QueueId queue) {
        return "队列" + queue;
    }

    private static String name(AgentId agent) {
        return "坐席" + agent;
    }

    private static String name(ContactId contact) {
        return "联络" + contact;
    }
}
