package org.huiying.rules.routing;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Scenario.Names;

/** The {@code name=value} words of a story that are said of an agent. */
final class AgentSetup {

    private AgentSetup() {}

    static AgentProfile agent(Names names, List<String> words) {
        Map<String, String> given = Words.given(words);
        Map<QueueId, Service> queues = new HashMap<>();
        Words.named(given.getOrDefault("serves", "")).forEach((queue, service) ->
                queues.put(new QueueId(names.number(queue)), service(service)));
        return new AgentProfile(
                Words.levels(given.getOrDefault("skills", "")), queues, capacity(given),
                Integer.parseInt(given.getOrDefault("grade", "2")), !words.contains("disabled"));
    }

    /** {@code 2+30s}: the queue is her second, and its contacts are hers after 30 s. */
    private static Service service(String text) {
        String[] parts = text.split("\\+");
        return new Service(
                parts[0].isEmpty() ? 1 : Integer.parseInt(parts[0]),
                parts.length < 2 ? Duration.ZERO : Words.duration(parts[1]));
    }

    private static Capacity capacity(Map<String, String> given) {
        Capacity capacity = Capacity.DEFAULT;
        if (given.containsKey("chats")) {
            int chats = Integer.parseInt(given.get("chats"));
            capacity = capacity.with(Channel.CHAT, new Capacity.Share(100 / chats, chats));
        }
        if (given.containsKey("room")) {
            Map<Channel, Capacity.Share> shares = new HashMap<>();
            Words.named(given.get("room")).forEach((kind, share) -> {
                String[] parts = share.split("x");
                shares.put(Words.channel(kind), new Capacity.Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
            });
            capacity = new Capacity(100, shares);
        }
        Map<Channel, Set<Channel>> interrupts = new HashMap<>();
        Words.named(given.getOrDefault("interrupts", "")).forEach((by, over) -> interrupts.put(
                Words.channel(by), Arrays.stream(over.split("\\+")).map(Words::channel).collect(Collectors.toSet())));
        return capacity.interrupting(interrupts);
    }
}
