package org.huiying.standin.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The rules of {@code operations.txt}. */
final class Operations {

    private Operations() {}

    static List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            List<String> words = List.of(line.strip().split("\\s+"));
            if (line.startsWith(" ")) {
                Operation last = all.removeLast();
                List<Operation.Parameter> parameters = new ArrayList<>(last.parameters());
                parameters.add(parameter(words));
                all.add(new Operation(last.name(), last.method(), last.template(), parameters));
            } else {
                all.add(new Operation(words.get(0), words.get(1), words.get(2), List.of()));
            }
        });
        return all;
    }

    private static Operation.Parameter parameter(List<String> words) {
        String name = words.getFirst();
        return new Operation.Parameter(name.replaceAll("[!*]", ""), name.contains("!"), name.contains("*"),
                Kind.of(words.subList(1, words.size())));
    }

    private static String text() {
        try (InputStream rules = Objects.requireNonNull(Operations.class.getResourceAsStream("operations.txt"))) {
            return new String(rules.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
