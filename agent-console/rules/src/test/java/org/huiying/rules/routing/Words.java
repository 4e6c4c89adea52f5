package org.huiying.rules.routing;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.conversation.Channel;

/** What the words of a story mean, whatever they are said of. */
final class Words {

    private Words() {}

    static Channel channel(String kind) {
        return switch (kind) {
            case "call" -> Channel.PHONE;
            case "chat" -> Channel.CHAT;
            case "message" -> Channel.MESSAGING;
            case "callback" -> Channel.CALLBACK;
            default -> throw new IllegalArgumentException("channel: " + kind);
        };
    }

    static Needs needs(String text) {
        return Needs.of(levels(text));
    }

    static Map<Skill, Integer> levels(String text) {
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

    /** {@code name:value,name:value,name}, without a colon an empty value. */
    static Map<String, String> named(String text) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String part : text.split(",")) {
            int colon = part.indexOf(':');
            if (!part.isEmpty()) {
                named.put(colon < 0 ? part : part.substring(0, colon), colon < 0 ? "" : part.substring(colon + 1));
            }
        }
        return named;
    }

    static Map<String, String> given(List<String> words) {
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
