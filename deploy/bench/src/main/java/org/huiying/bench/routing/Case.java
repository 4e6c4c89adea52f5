package org.huiying.bench.routing;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** One case of the file: what is given, and what theory says of it. */
record Case(String id, String family, JsonNode params, JsonNode exact) {

    boolean has(String name) {
        JsonNode value = params.get(name);
        return value != null && !value.isNull();
    }

    double number(String name) {
        return optional(name).orElseThrow(() -> new Unsimulable(name + ": not given"));
    }

    OptionalDouble optional(String name) {
        return has(name) ? OptionalDouble.of(number(name, params.get(name))) : OptionalDouble.empty();
    }

    private static double number(String name, JsonNode value) {
        if (!value.isNumber() || value.asDouble() < 0) {
            throw new Unsimulable(name + ": " + value + " (expected: a number, 0 and up)");
        }
        return value.asDouble();
    }

    int whole(String name) {
        double value = number(name);
        if (value != Math.rint(value) || value > 100_000) {
            throw new Unsimulable(name + ": " + value + " (expected: a whole number up to 100000)");
        }
        return (int) value;
    }

    int whole(String name, int otherwise) {
        return has(name) ? whole(name) : otherwise;
    }

    double[] numbers(String name) {
        if (!has(name)) {
            throw new Unsimulable(name + ": not given");
        }
        return numbers(name, params.get(name));
    }

    static double[] numbers(String name, JsonNode list) {
        if (!list.isArray()) {
            throw new Unsimulable(name + ": " + list + " (expected: a list of numbers)");
        }
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(name, list.get(i));
        }
        return numbers;
    }

    /** One number for each of so many: from the list of this name, or all the same from the number of the other name. */
    double[] numbers(String list, String single, int size) {
        double[] numbers;
        if (has(list)) {
            numbers = numbers(list);
        } else {
            numbers = new double[size];
            Arrays.fill(numbers, number(single));
        }
        if (numbers.length != size) {
            throw new Unsimulable(list + ": " + numbers.length + " numbers (expected: " + size + ")");
        }
        return numbers;
    }

    Optional<String> text(String name) {
        return has(name) ? Optional.of(params.get(name).asString()) : Optional.empty();
    }
}
