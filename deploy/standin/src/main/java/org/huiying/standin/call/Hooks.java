package org.huiying.standin.call;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the customer's server wants to be asked and told about a call.
 *
 * @param voice what the one who answers shall hear
 * @param events of a call's life that are told; only "completed" unless others are asked for
 * @param machine is told whether a person answered
 */
public record Hooks(URI voice, @Nullable URI status, Set<String> events, @Nullable URI machine) {

    public Hooks(URI voice, @Nullable URI status, Set<String> events) {
        this(voice, status, events, null);
    }

    public Hooks {
        events = events.isEmpty() ? Set.of("completed") : Set.copyOf(events);
    }
}
