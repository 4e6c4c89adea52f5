package org.huiying.rules.simulation;

import java.util.List;

/** How long something takes, in seconds: never negative. */
public sealed interface Distribution {

    Distribution NONE = new Fixed(0);

    double draw(Chance chance);

    double mean();

    record Fixed(double value) implements Distribution {

        public Fixed {
            notNegative("value", value);
        }

        @Override
        public double draw(Chance chance) {
            return value;
        }

        @Override
        public double mean() {
            return value;
        }
    }

    record Exponential(double mean) implements Distribution {

        public Exponential {
            positive("mean", mean);
        }

        @Override
        public double draw(Chance chance) {
            return mean * chance.exponential();
        }
    }

    /** The sum of so many exponential phases, all alike. */
    record Erlang(int phases, double mean) implements Distribution {

        public Erlang {
            positive("phases", phases);
            positive("mean", mean);
        }

        @Override
        public double draw(Chance chance) {
            double sum = 0;
            for (int i = 0; i < phases; i++) {
                sum += chance.exponential();
            }
            return sum * mean / phases;
        }
    }

    record Uniform(double from, double to) implements Distribution {

        public Uniform {
            notNegative("from", from);
            positive("to - from", to - from);
        }

        @Override
        public double draw(Chance chance) {
            return from + (to - from) * chance.uniform();
        }

        @Override
        public double mean() {
            return (from + to) / 2;
        }
    }

    /** @param variation standard deviation ÷ mean */
    record LogNormal(double mean, double variation) implements Distribution {

        public LogNormal {
            positive("mean", mean);
            positive("variation", variation);
        }

        @Override
        public double draw(Chance chance) {
            double variance = Math.log1p(variation * variation);
            return mean * Math.exp(Math.sqrt(variance) * chance.gaussian() - variance / 2);
        }
    }

    /** @param shape more than 0; 1 is exponential, less varies more */
    record Gamma(double shape, double mean) implements Distribution {

        public Gamma {
            positive("shape", shape);
            positive("mean", mean);
        }

        /** Marsaglia and Tsang 2000; a shape below 1 by way of the next one. */
        @Override
        public double draw(Chance chance) {
            double least = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
            double drawn = least * tried(least, 1 / Math.sqrt(9 * least), chance);
            double boost = shape < 1 ? Math.pow(1 - chance.uniform(), 1 / shape) : 1;
            return drawn * boost * mean / shape;
        }

        private static double tried(double least, double width, Chance chance) {
            while (true) {
                double normal = chance.gaussian();
                double cube = Math.pow(1 + width * normal, 3);
                if (cube > 0 && Math.log(1 - chance.uniform()) < normal * normal / 2 + least * (1 - cube + Math.log(cube))) {
                    return cube;
                }
            }
        }
    }

    /** @param shape more than 0; 1 is exponential, less varies more */
    record Weibull(double shape, double scale) implements Distribution {

        public Weibull {
            positive("shape", shape);
            positive("scale", scale);
        }

        @Override
        public double draw(Chance chance) {
            return scale * Math.pow(chance.exponential(), 1 / shape);
        }

        @Override
        public double mean() {
            return scale * gamma(1 + 1 / shape);
        }

        /** The one of this shape that has this mean. */
        public static Weibull ofMean(double shape, double mean) {
            return new Weibull(shape, mean / gamma(1 + 1 / shape));
        }

        /** Lanczos 1964, g = 7; for 1 and up. */
        private static double gamma(double x) {
            double[] terms = {676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
                12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7};
            double sum = 0.99999999999980993;
            for (int i = 0; i < terms.length; i++) {
                sum += terms[i] / (x + i);
            }
            double t = x + 6.5;
            return Math.sqrt(2 * Math.PI) * Math.pow(t, x - 0.5) * Math.exp(-t) * sum;
        }
    }

    /** With this probability the first mean, else the second. */
    record HyperExponential(double probability, double first, double second) implements Distribution {

        public HyperExponential {
            if (!(probability > 0 && probability < 1)) {
                throw new IllegalArgumentException("probability: " + probability + " (expected: between 0 and 1)");
            }
            positive("first mean", first);
            positive("second mean", second);
        }

        /**
         * Both phases contribute alike to the mean.
         *
         * @param variation standard deviation ÷ mean, more than 1
         */
        public static HyperExponential balanced(double mean, double variation) {
            double square = variation * variation;
            if (!(square > 1)) {
                throw new IllegalArgumentException("variation: " + variation + " (expected: more than 1)");
            }
            double probability = (1 + Math.sqrt((square - 1) / (square + 1))) / 2;
            return new HyperExponential(probability, mean / (2 * probability), mean / (2 * (1 - probability)));
        }

        @Override
        public double draw(Chance chance) {
            return (chance.uniform() < probability ? first : second) * chance.exponential();
        }

        @Override
        public double mean() {
            return probability * first + (1 - probability) * second;
        }
    }

    /** One after the other. */
    record Sum(List<Distribution> parts) implements Distribution {

        public Sum {
            parts = List.copyOf(parts);
        }

        @Override
        public double draw(Chance chance) {
            double sum = 0;
            for (Distribution part : parts) {
                sum += part.draw(chance);
            }
            return sum;
        }

        @Override
        public double mean() {
            return parts.stream().mapToDouble(Distribution::mean).sum();
        }
    }

    /** The same in another unit of time, or for somebody who is slower by this factor. */
    default Distribution times(double factor) {
        return switch (this) {
            case Fixed(double value) -> new Fixed(value * factor);
            case Exponential(double mean) -> new Exponential(mean * factor);
            case Erlang(int phases, double mean) -> new Erlang(phases, mean * factor);
            case Uniform(double from, double to) -> new Uniform(from * factor, to * factor);
            case LogNormal(double mean, double variation) -> new LogNormal(mean * factor, variation);
            case Gamma(double shape, double mean) -> new Gamma(shape, mean * factor);
            case Weibull(double shape, double scale) -> new Weibull(shape, scale * factor);
            case HyperExponential(double probability, double first, double second) ->
                    new HyperExponential(probability, first * factor, second * factor);
            case Sum(List<Distribution> parts) -> new Sum(parts.stream().map(part -> part.times(factor)).toList());
        };
    }

    private static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: more than 0)");
        }
    }

    private static void notNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: 0 and up)");
        }
    }
}
