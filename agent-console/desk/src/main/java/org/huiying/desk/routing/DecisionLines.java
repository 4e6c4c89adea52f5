package org.huiying.desk.routing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.huiying.rules.routing.Reason;
import org.jspecify.annotations.Nullable;

/** Decisions as {@code copy} takes them: a line each, tabs between, nothing in them that would need an escape. */
final class DecisionLines {

    private static final int A_LINE = 200;

    private final StringBuilder text = new StringBuilder(64 * A_LINE);
    private final String at;
    private final long epoch;

    DecisionLines(Instant at, long epoch) {
        this.at = at.toString();
        this.epoch = epoch;
    }

    void add(String kind, Reason reason, @Nullable Long contact, @Nullable Long agent, @Nullable Long queue,
             @Nullable Integer offer) {
        text.append(at).append('\t').append(kind);
        number(contact);
        number(agent);
        number(queue);
        number(offer);
        text.append('\t');
        json(reason);
        text.append('\t').append(epoch).append('\n');
    }

    private void number(@Nullable Number number) {
        text.append('\t');
        if (number == null) {
            text.append("\\N");
        } else {
            text.append(number.longValue());
        }
    }

    private void json(Reason reason) {
        text.append("{\"code\":\"").append(reason.code()).append("\",\"facts\":{");
        String separator = "";
        for (var fact : reason.facts().entrySet()) {
            text.append(separator).append('"').append(fact.getKey()).append("\":").append(fact.getValue());
            separator = ",";
        }
        text.append("}}");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
