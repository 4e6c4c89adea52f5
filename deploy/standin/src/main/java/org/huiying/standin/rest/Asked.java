package org.huiying.standin.rest;

import java.util.List;
import java.util.Map;

/** A request that was allowed. @param operation its name in {@code operations.txt} @param ids those in its path */
public record Asked(String operation, List<String> ids, Map<String, List<String>> form) {

    public Asked {
        ids = List.copyOf(ids);
        form = Map.copyOf(form);
    }

    /** Empty when it was not given. */
    public String first(String name) {
        return form.getOrDefault(name, List.of("")).getFirst();
    }

    boolean has(String name) {
        return form.containsKey(name);
    }
}
