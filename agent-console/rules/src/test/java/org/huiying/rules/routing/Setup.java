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
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Scenario.Names;

/** The {@code name=value} words of a story that are said of a queue or of a contact. */
final class Setup {

    private Setup() {}

    static QueueSettings queue(Names names, List<String> words) {
        Map<String, String> given = Words.given(words);
        return new QueueSettings(
                new ServiceTarget(Words.duration(given.getOrDefault("target", "20s")),
                        Integer.parseInt(given.getOrDefault("strict", "0"))),
                new Serving(rings(given.getOrDefault("rings", "0s:")), order(given), words.contains("drains")),
                new OfferTerms(expiry(given.getOrDefault("expiry", "")), coolDown(given.getOrDefault("cool-down", "30s")),
                        Integer.parseInt(given.getOrDefault("misses", "2")),
                        Integer.parseInt(given.getOrDefault("at-once", "1"))),
                Words.duration(given.getOrDefault("wrap-up", "0s")),
                limits(names, words, given),
                new Announcing(Words.duration(given.getOrDefault("announce", "0s")),
                        Words.duration(given.getOrDefault("handling", "300s"))));
    }

    /** One time for every channel, or a time for each: {@code call:20s,chat:40s}. */
    private static Map<Channel, Duration> expiry(String text) {
        Map<Channel, Duration> expiry = new HashMap<>();
        if (text.contains(":")) {
            Words.named(text).forEach((kind, time) -> expiry.put(Words.channel(kind), Words.duration(time)));
        } else if (!text.isEmpty()) {
            for (Channel channel : Channel.values()) {
                expiry.put(channel, Words.duration(text));
            }
        }
        return expiry;
    }

    /** One time for every reason, or a time for each: {@code declined:60s,missed:30s,left:10s}. */
    private static CoolDown coolDown(String text) {
        if (!text.contains(":")) {
            return CoolDown.of(Words.duration(text));
        }
        Map<String, String> times = Words.named(text);
        return new CoolDown(Words.duration(times.get("declined")), Words.duration(times.get("missed")),
                Words.duration(times.get("left")));
    }

    private static QueueLimits limits(Names names, List<String> words, Map<String, String> given) {
        QueueLimits.Overflow overflow = null;
        if (given.containsKey("overflow")) {
            String[] parts = given.get("overflow").split("@");
            overflow = new QueueLimits.Overflow(new QueueId(names.number(parts[0])), Words.duration(parts[1]));
        }
        return new QueueLimits(
                Integer.parseInt(given.getOrDefault("max", "0")),
                given.containsKey("max-wait") ? Words.duration(given.get("max-wait")) : null,
                overflow,
                words.contains("keep-waiting")
                        ? QueueLimits.WhenClosed.KEEP_WAITING
                        : QueueLimits.WhenClosed.TURN_AWAY,
                words.contains("stay") ? QueueLimits.WhenAgentLeaves.STAY : QueueLimits.WhenAgentLeaves.RETURN,
                QueueLimits.WhenNobody.valueOf(word(given.getOrDefault("nobody", "wait"))));
    }

    private static AgentOrder order(Map<String, String> given) {
        List<AgentOrder.Tie> ties = new ArrayList<>();
        for (String tie : given.getOrDefault("ties", "").split(",")) {
            if (!tie.isEmpty()) {
                ties.add(AgentOrder.Tie.valueOf(word(tie)));
            }
        }
        return new AgentOrder(
                AgentOrder.By.valueOf(word(given.getOrDefault("order", "longest-idle"))),
                ties, Integer.parseInt(given.getOrDefault("pack", "0")));
    }

    /** The name of a choice as it stands in its enum. */
    private static String word(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<Ring> rings(String text) {
        List<Ring> rings = new ArrayList<>();
        for (String ring : text.split("\\|")) {
            int colon = ring.indexOf(':');
            String[] needs = ring.substring(colon + 1).split("~");
            rings.add(new Ring(Words.duration(ring.substring(0, colon)), Words.needs(needs[0]),
                    needs.length < 2 ? 0 : Integer.parseInt(needs[1])));
        }
        return rings;
    }

    static Wants wants(Names names, List<String> words, Instant now) {
        Map<String, String> given = Words.given(words);
        Set<AgentId> excluded = new HashSet<>();
        if (given.containsKey("not")) {
            names.numbers(given.get("not")).forEach(number -> excluded.add(new AgentId(number)));
        }
        return new Wants(
                Integer.parseInt(given.getOrDefault("priority", "0")),
                Words.needs(given.getOrDefault("needs", "")),
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
                        holds.add(new Hold(new AgentId(names.number(parts[0])), now.plus(Words.duration(parts[1])), kind));
                    }
                });
        holds.sort(Comparator.comparing(Hold::kind));
        return holds;
    }

    static Instant since(List<String> words, Instant now) {
        String ago = Words.given(words).get("waited");
        return ago == null ? now : now.minus(Words.duration(ago));
    }
}
