package org.huiying.rules.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Scenario.Names;

/** The {@code name=value} words of a story. */
final class Setup {

    private Setup() {}

    static QueueSettings queue(Names names, List<String> words) {
        Map<String, String> given = given(words);
        Map<Channel, Duration> expiry = new HashMap<>();
        if (given.containsKey("expiry")) {
            for (Channel channel : Channel.values()) {
                expiry.put(channel, duration(given.get("expiry")));
            }
        }
        return new QueueSettings(
                new ServiceTarget(duration(given.getOrDefault("target", "20s")), Integer.parseInt(given.getOrDefault("strict", "0"))),
                new Serving(rings(given.getOrDefault("rings", "0s:")), order(given), words.contains("drains")),
                new OfferTerms(expiry, CoolDown.of(duration(given.getOrDefault("cool-down", "30s"))),
                        Integer.parseInt(given.getOrDefault("misses", "2")),
                        Integer.parseInt(given.getOrDefault("at-once", "1"))),
                duration(given.getOrDefault("wrap-up", "0s")),
                limits(names, words, given),
                new Announcing(duration(given.getOrDefault("announce", "0s")),
                        duration(given.getOrDefault("handling", "300s"))));
    }

    private static QueueLimits limits(Names names, List<String> words, Map<String, String> given) {
        QueueLimits.Overflow overflow = null;
        if (given.containsKey("overflow")) {
            String[] parts = given.get("overflow").split("@");
            overflow = new QueueLimits.Overflow(new QueueId(names.number(parts[0])), duration(parts[1]));
        }
        return new QueueLimits(
                Integer.parseInt(given.getOrDefault("max", "0")),
                given.containsKey("max-wait") ? duration(given.get("max-wait")) : null,
                overflow,
                words.contains("keep-waiting")
                        ? QueueLimits.WhenClosed.KEEP_WAITING
                        : QueueLimits.WhenClosed.TURN_AWAY,
                words.contains("stay") ? QueueLimits.WhenAgentLeaves.STAY : QueueLimits.WhenAgentLeaves.RETURN,
                QueueLimits.WhenNobody.valueOf(given.getOrDefault("nobody", "wait").toUpperCase(Locale.ROOT)));
    }

    private static AgentOrder order(Map<String, String> given) {
        List<AgentOrder.Tie> ties = new ArrayList<>();
        for (String tie : given.getOrDefault("ties", "").split(",")) {
            if (!tie.isEmpty()) {
                ties.add(AgentOrder.Tie.valueOf(tie.toUpperCase(Locale.ROOT)));
            }
        }
        return new AgentOrder(
                AgentOrder.By.valueOf(given.getOrDefault("order", "longest-idle").toUpperCase(Locale.ROOT).replace('-', '_')),
                ties, Integer.parseInt(given.getOrDefault("pack", "0")));
    }

    private static List<Ring> rings(String text) {
        List<Ring> rings = new ArrayList<>();
        for (String ring : text.split("\\|")) {
            int colon = ring.indexOf(':');
            String needs = ring.substring(colon + 1);
            int keep = needs.indexOf('~');
            rings.add(new Ring(duration(ring.substring(0, colon)), needs(keep < 0 ? needs : needs.substring(0, keep)),
                    keep < 0 ? 0 : Integer.parseInt(needs.substring(keep + 1))));
        }
        return rings;
    }

    static AgentProfile agent(Names names, List<String> words) {
        Map<String, String> given = given(words);
        Set<QueueId> queues = new HashSet<>();
        names.numbers(given.getOrDefault("serves", "-")).forEach(number -> queues.add(new QueueId(number)));
        Capacity capacity = Capacity.DEFAULT;
        if (given.containsKey("chats")) {
            int chats = Integer.parseInt(given.get("chats"));
            capacity = capacity.with(Channel.CHAT, new Capacity.Share(100 / chats, chats));
        }
        return new AgentProfile(
                levels(given.getOrDefault("skills", "")), AgentProfile.serving(queues), capacity,
                Integer.parseInt(given.getOrDefault("grade", "2")), !words.contains("disabled"));
    }

    static Wants wants(Names names, List<String> words, Instant now) {
        Map<String, String> given = given(words);
        Set<AgentId> excluded = new HashSet<>();
        if (given.containsKey("not")) {
            names.numbers(given.get("not")).forEach(number -> excluded.add(new AgentId(number)));
        }
        return new Wants(
                Integer.parseInt(given.getOrDefault("priority", "0")),
                needs(given.getOrDefault("needs", "")),
                holds(names, given, now),
                excluded);
    }

    private static List<Hold> holds(Names names, Map<String, String> given, Instant now) {
        List<Hold> holds = new ArrayList<>();
        Map.of("direct", Hold.Kind.DIRECT, "prefers", Hold.Kind.PREFERRED, "owner", Hold.Kind.OWNER)
                .forEach((word, kind) -> {
                    String text = given.get(word);
                    if (text != null) {
                        String[] parts = text.split("@");
                        holds.add(new Hold(new AgentId(names.number(parts[0])), now.plus(duration(parts[1])), kind));
                    }
                });
        holds.sort(Comparator.comparing(Hold::kind));
        return holds;
    }

    static Instant since(List<String> words, Instant now) {
        String ago = given(words).get("waited");
        return ago == null ? now : now.minus(duration(ago));
    }

    private static Needs needs(String text) {
        return Needs.of(levels(text));
    }

    private static Map<Skill, Integer> levels(String text) {
        Map<Skill, Integer> levels = new HashMap<>();
        for (String part : text.split(",")) {
            if (!part.isEmpty()) {
                int digit = part.length() - 1;
                levels.put(new Skill(part.substring(0, digit)), part.charAt(digit) - '0');
            }
        }
        return levels;
    }

    static Duration duration(String text) {
        return Duration.parse("PT" + text);
    }

    private static Map<String, String> given(List<String> words) {
        Map<String, String> given = new HashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                given.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return given;
    }
}
