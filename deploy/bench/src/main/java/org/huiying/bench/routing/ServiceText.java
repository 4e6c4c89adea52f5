package org.huiying.bench.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiying.rules.simulation.Distribution;
import org.huiying.rules.simulation.Handling;

/**
 * Reads how long a service takes: {@code deterministic ring 8 + exp mean 200 + exp mean 60 wrap-up}.
 *
 * <p>Parts are joined by a plus sign. A part names its kind (deterministic, exp, erlang-3, uniform, gamma, weibull,
 * lognormal, hyperexponential) and numbers, each after the word that says what it is: mean, rate, cv, scv, sd, k, scale, p, from, to. Numbers
 * without a word are the mean of a deterministic or exponential part and the bounds of a uniform one, the others' in the
 * order in which they are named here. The words ring and wrap-up say which part it is; without them it is talk.
 */
final class ServiceText {

    private static final Pattern TOKEN = Pattern.compile("(\\d+(?:\\.\\d+)?(?:e[-+]?\\d+)?)|([a-z]+2?)");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("mean", "mean"), Map.entry("means", "mean"), Map.entry("rate", "rate"), Map.entry("mu", "rate"),
            Map.entry("cv", "cv"), Map.entry("scv", "scv"), Map.entry("cv2", "scv"),
            Map.entry("sd", "sd"), Map.entry("std", "sd"), Map.entry("stdev", "sd"), Map.entry("sigma", "sd"),
            Map.entry("scale", "scale"), Map.entry("k", "k"), Map.entry("shape", "k"), Map.entry("phases", "k"), Map.entry("stages", "k"),
            Map.entry("p", "p"), Map.entry("prob", "p"), Map.entry("probability", "p"),
            Map.entry("from", "from"), Map.entry("min", "from"), Map.entry("to", "to"), Map.entry("max", "to"));

    private final Map<String, Double> named = new HashMap<>();
    private final List<Double> means = new ArrayList<>();
    private final List<Double> plain = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final String part;

    private ServiceText(String part) {
        this.part = part.strip();
        Matcher tokens = TOKEN.matcher(inOneWayOfWriting(part));
        String name = "";
        while (tokens.find()) {
            if (tokens.group(1) != null) {
                put(name, Double.parseDouble(tokens.group(1)));
                name = "";
            } else {
                words.add(tokens.group(2));
                name = NAMES.getOrDefault(tokens.group(2), "");
            }
        }
    }

    private static String inOneWayOfWriting(String part) {
        return part.toLowerCase(Locale.ROOT)
                .replaceAll("wrap[- ]?up", "wrapup")
                .replaceAll("erlang[-_ (]*(\\d+|k\\b)", "erlang k $1").replaceAll("k k", "k")
                .replaceAll("\\bh2\\b|hyper[- ]?exp\\w*", "hyper")
                .replaceAll("log[- ]?normal", "lognormal")
                .replaceAll("cv\\^2|cv²", "scv");
    }

    private void put(String name, double value) {
        switch (name) {
            case "" -> plain.add(value);
            case "mean" -> means.add(value);
            default -> named.put(name, value);
        }
    }

    static Handling read(String text) {
        List<Distribution> ring = new ArrayList<>();
        List<Distribution> talk = new ArrayList<>();
        List<Distribution> wrapUp = new ArrayList<>();
        for (String part : text.split("(?<!e)\\+")) {
            ServiceText read = new ServiceText(part);
            (read.words.contains("ring") ? ring : read.words.contains("wrapup") ? wrapUp : talk).add(read.distribution());
        }
        return new Handling(together(ring), together(talk), together(wrapUp));
    }

    /** A service of which only the mean and the squared coefficient of variation are given. */
    static Handling of(double mean, double scv) {
        if (scv == 0) {
            return Handling.talk(new Distribution.Fixed(mean));
        }
        if (scv == 1) {
            return Handling.talk(new Distribution.Exponential(mean));
        }
        return Handling.talk(scv < 1 ? new Distribution.Gamma(1 / scv, mean) : Distribution.HyperExponential.balanced(mean, Math.sqrt(scv)));
    }

    private static Distribution together(List<Distribution> parts) {
        return switch (parts.size()) {
            case 0 -> Distribution.NONE;
            case 1 -> parts.getFirst();
            default -> new Distribution.Sum(parts);
        };
    }

    private Distribution distribution() {
        try {
            for (String word : words) {
                switch (word) {
                    case "deterministic", "det", "d", "constant", "const", "fixed" -> {
                        return new Distribution.Fixed(mean());
                    }
                    case "exp", "exponential", "m", "expo" -> {
                        return new Distribution.Exponential(mean());
                    }
                    case "erlang" -> {
                        int phases = (int) value("k");
                        return new Distribution.Erlang(phases, mean());
                    }
                    case "uniform", "u" -> {
                        return new Distribution.Uniform(value("from"), value("to"));
                    }
                    case "gamma" -> {
                        return gamma();
                    }
                    case "weibull" -> {
                        return weibull();
                    }
                    case "lognormal" -> {
                        double mean = mean();
                        return new Distribution.LogNormal(mean, variation(mean));
                    }
                    case "hyper" -> {
                        return hyperExponential();
                    }
                    default -> { }
                }
            }
        } catch (IllegalArgumentException e) {
            throw new Unsimulable("service: '" + part.strip() + "': " + e.getMessage());
        }
        throw new Unsimulable("service: '" + part.strip()
                + "' (expected: deterministic, exp, erlang-k, uniform, gamma, weibull, lognormal or hyperexponential)");
    }

    /** By mean and variation, or by shape and mean or scale. */
    private Distribution gamma() {
        if (named.containsKey("cv") || named.containsKey("scv") || named.containsKey("sd")) {
            double mean = mean();
            return new Distribution.Gamma(1 / Math.pow(variation(mean), 2), mean);
        }
        double shape = value("k");
        return new Distribution.Gamma(shape, named.containsKey("scale") ? shape * named.get("scale") : mean());
    }

    private Distribution weibull() {
        double shape = value("k");
        return means.isEmpty() ? new Distribution.Weibull(shape, value("scale")) : Distribution.Weibull.ofMean(shape, mean());
    }

    private Distribution hyperExponential() {
        if (named.containsKey("cv") || named.containsKey("scv") || named.containsKey("sd")) {
            double mean = mean();
            return Distribution.HyperExponential.balanced(mean, variation(mean));
        }
        double probability = value("p");
        means.addAll(plain);
        if (means.size() != 2) {
            throw new IllegalArgumentException("means: " + means + " (expected: two, or a mean and cv)");
        }
        return new Distribution.HyperExponential(probability, means.get(0), means.get(1));
    }

    private double mean() {
        if (!means.isEmpty()) {
            return means.getFirst();
        }
        return named.containsKey("rate") ? 1 / named.get("rate") : value("mean");
    }

    private double variation(double mean) {
        if (named.containsKey("sd")) {
            return named.get("sd") / mean;
        }
        return named.containsKey("scv") ? Math.sqrt(named.get("scv")) : value("cv");
    }

    /** What is named so, else the first number that has no name. */
    private double value(String name) {
        Double value = named.get(name);
        if (value == null && plain.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value != null ? value : plain.removeFirst();
    }
}
