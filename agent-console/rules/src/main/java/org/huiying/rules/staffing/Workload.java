package org.huiying.rules.staffing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes on a day.
 *
 * @param volumes contacts expected in each interval, one after the other
 * @param talk mean time from answer to end
 * @param wrapUp mean time from then until the agent is free; zero for none
 * @param patience mean time that a customer waits before he gives up; null if nobody does
 */
public record Workload(List<Double> volumes, Duration interval, Duration talk, Duration wrapUp, @Nullable Duration patience) {

    public Workload {
        volumes = List.copyOf(volumes);
        for (double volume : volumes) {
            if (!(volume >= 0 && volume <= 100_000)) {
                throw new IllegalArgumentException("volume: " + volume + " (expected: 0-100000)");
            }
        }
        if (volumes.isEmpty()) {
            throw new IllegalArgumentException("volumes: none (expected: one for each interval)");
        }
        if (interval.toSeconds() < 60) {
            throw new IllegalArgumentException("interval: " + interval + " (expected: 1 minute and up)");
        }
        if (talk.toMillis() < 1000 || wrapUp.isNegative()) {
            throw new IllegalArgumentException("talk: " + talk + ", wrapUp: " + wrapUp + " (expected: 1 s and up, 0 and up)");
        }
        if (patience != null && patience.toMillis() < 1000) {
            throw new IllegalArgumentException("patience: " + patience + " (expected: 1 s and up)");
        }
    }

    double total() {
        return volumes.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Agents that an interval keeps busy, were there no chance in it. */
    public double load(int interval) {
        return volumes.get(interval) * seconds(talk.plus(wrapUp)) / seconds(this.interval);
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
