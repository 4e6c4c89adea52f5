package org.huiying.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code --name value} pairs of the command line. */
public record Options(Map<String, String> values) {

    public Options {
        values = Map.copyOf(values);
    }

    static Options parse(String[] arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new Unusable("option: " + arguments[i] + " (expected: --name value)");
            }
            values.put(arguments[i].substring(2), arguments[i + 1]);
        }
        return new Options(values);
    }

    public int number(String name, int otherwise) {
        try {
            return text(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new Unusable("--" + name + ": " + values.get(name) + " (expected: a whole number)", e);
        }
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
