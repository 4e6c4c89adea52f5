package org.huiying.rules.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Scenario.Names;
import org.jspecify.annotations.Nullable;

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
                rings(given.getOrDefault("rings", "0s:")),
                new OfferTerms(expiry, duration(given.getOrDefault("cool-down", "30s")),
                        Integer.parseInt(given.getOrDefault("misses", "2"))),
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
                words.contains("stay") ? QueueLimits.WhenAgentLeaves.STAY : QueueLimits.WhenAgentLeaves.RETURN);
    }

    private static List<Ring> rings(String text) {
        List<Ring> rings = new ArrayList<>();
        for (String ring : text.split("\\|")) {
            int colon = ring.indexOf(':');
            rings.add(new Ring(duration(ring.substring(0, colon)), needs(ring.substring(colon + 1))));
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
                levels(given.getOrDefault("skills", "")), queues, capacity, !words.contains("disabled"));
    }

    static Wants wants(Names names, List<String> words, Instant now) {
        Map<String, String> given = given(words);
        Set<AgentId> excluded = new HashSet<>();
        if (given.containsKey("not")) {
            names.numbers(given.get("not")).forEach(number -> excluded.add(new AgentId(number)));
        }
        Hold hold = hold(names, given.get("prefers"), now, Hold.Kind.PREFERRED);
        return new Wants(
                Integer.parseInt(given.getOrDefault("priority", "0")),
                needs(given.getOrDefault("needs", "")),
                hold != null ? hold : hold(names, given.get("direct"), now, Hold.Kind.DIRECT),
                excluded);
    }

    private static @Nullable Hold hold(Names names, @Nullable String text, Instant now, Hold.Kind kind) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split("@");
        return new Hold(new AgentId(names.number(parts[0])), now.plus(duration(parts[1])), kind);
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
