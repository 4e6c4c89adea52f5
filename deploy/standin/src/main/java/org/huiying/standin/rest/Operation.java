package org.huiying.standin.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One thing that can be asked for. @param template the path below the account, with its ids' kinds */
record Operation(String name, String method, String template, List<Parameter> parameters) {

    private static final Pattern ID = Pattern.compile("\\{([A-Za-z]+):([A-Z|]+)}");

    record Parameter(String name, boolean required, boolean repeated, Kind kind) {}

    Operation {
        parameters = List.copyOf(parameters);
    }

    /** The ids in the path with the kinds of their values. */
    Map<String, Pattern> ids() {
        Map<String, Pattern> ids = new LinkedHashMap<>();
        Matcher found = ID.matcher(template);
        while (found.find()) {
            ids.put(found.group(1), Kind.sid(found.group(2)));
        }
        return ids;
    }

    /** The path as Twilio's document writes it. */
    String path() {
        return ID.matcher(template).replaceAll("{$1}");
    }

    /** The ids of a request for this operation, in the order of the path; null when it is for another. */
    @org.jspecify.annotations.Nullable List<String> match(String method, String path) {
        Matcher matcher = Pattern.compile(ID.matcher(template.replace(".", "\\.")).replaceAll("([^/.]+)")).matcher(path);
        if (!this.method.equals(method) || !matcher.matches()) {
            return null;
        }
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            ids.add(matcher.group(i));
        }
        return ids;
    }

    /** What is wrong with a request, in words. */
    List<String> check(List<String> given, Map<String, List<String>> form) {
        List<String> wrong = new ArrayList<>();
        List<Map.Entry<String, Pattern>> ids = List.copyOf(ids().entrySet());
        for (int i = 0; i < given.size(); i++) {
            if (!ids.get(i).getValue().matcher(given.get(i)).matches()) {
                wrong.add(ids.get(i).getKey() + ": " + given.get(i) + " (expected: " + ids.get(i).getValue() + ")");
            }
        }
        form.forEach((name, values) -> parameters.stream().filter(one -> one.name().equals(name)).findFirst()
                .ifPresentOrElse(one -> check(one, values, wrong), () -> wrong.add(name + ": is unknown")));
        parameters.stream().filter(one -> one.required() && !form.containsKey(one.name()))
                .forEach(one -> wrong.add(one.name() + ": is required"));
        return wrong;
    }

    private static void check(Parameter parameter, List<String> values, List<String> wrong) {
        if (!parameter.repeated() && values.size() > 1) {
            wrong.add(parameter.name() + ": is given " + values.size() + " times (expected: once)");
        }
        values.stream().filter(value -> !parameter.kind().allows(value))
                .forEach(value -> wrong.add(parameter.name() + ": " + value + " (expected: " + parameter.kind() + ")"));
    }
}
