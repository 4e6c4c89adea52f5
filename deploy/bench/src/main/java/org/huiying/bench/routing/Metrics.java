package org.huiying.bench.routing;

import static org.huiying.bench.routing.Column.ABANDONED_IN_TIME;
import static org.huiying.bench.routing.Column.ABANDONED_LATE;
import static org.huiying.bench.routing.Column.CALLED_BACK;
import static org.huiying.bench.routing.Column.LEFT;
import static org.huiying.bench.routing.Column.REJECTED;
import static org.huiying.bench.routing.Column.REQUIRED;
import static org.huiying.bench.routing.Column.SERVED_IN_TIME;
import static org.huiying.bench.routing.Column.SERVED_LATE;
import static org.huiying.bench.routing.Column.SERVING;
import static org.huiying.bench.routing.Column.SOJOURN;
import static org.huiying.bench.routing.Column.WAITED;
import static org.huiying.bench.routing.Column.WAITING;
import static org.huiying.bench.routing.Column.WAIT_ABANDONED;
import static org.huiying.bench.routing.Column.WAIT_SERVED;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the metrics of the case files are made of. */
final class Metrics {

    /** Parameters that are repeated among the exact values, and how exactly those were computed. */
    private static final Set<String> NO_METRICS = Set.of("lam", "mu", "b", "skills", "truncation_mass", "truncation", "states", "units");
    private static final Set<String> NEED_T = Set.of(
            "service_level_T", "service_level", "answered_within_T_of_offered", "answered_within_T_of_answered",
            "abandoned_within_T_of_offered", "sl_answered_or_abandoned_within_T", "sl_excluding_short_abandons", "p_wait_gt_T");
    private static final Pattern QUANTILE = Pattern.compile("wait_p(\\d{1,2}(?:\\.\\d+)?)");

    private static final Column[] SERVED = {SERVED_IN_TIME, SERVED_LATE};
    private static final Column[] ABANDONED = {ABANDONED_IN_TIME, ABANDONED_LATE};
    private static final Column[] ENTERED = {SERVED_IN_TIME, SERVED_LATE, ABANDONED_IN_TIME, ABANDONED_LATE};
    private static final Column[] ALL = {
        SERVED_IN_TIME, SERVED_LATE, ABANDONED_IN_TIME, ABANDONED_LATE, REJECTED, CALLED_BACK
    };

    private final Model model;
    private final Tally tally;

    Metrics(Model model, Tally tally) {
        this.model = model;
        this.tally = tally;
    }

    static boolean isMetric(String path) {
        return !NO_METRICS.contains(path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[.*", ""));
    }

    /** The share whose wait is asked for, 0 if the metric is no quantile. */
    static double quantile(String path) {
        Matcher matcher = QUANTILE.matcher(path);
        return matcher.matches() ? Double.parseDouble(matcher.group(1)) / 100 : 0;
    }

    Ratio of(String path) {
        String found = model.aliases().getOrDefault(path, path);
        int dot = found.lastIndexOf('.');
        Scope scope = model.scopes().get(dot < 0 ? "" : found.substring(0, dot));
        if (scope == null) {
            throw new Unsimulable("metric is about something unknown");
        }
        String name = found.substring(dot + 1);
        if (NEED_T.contains(name) && Double.isNaN(model.within())) {
            throw new Unsimulable("metric needs T, which is not given");
        }
        return named(name, scope);
    }

    private Ratio named(String name, Scope scope) {
        return switch (name) {
            case "offered_load" -> perTime(scope, REQUIRED);
            case "p0", "p_empty" -> new Ratio(new int[] {tally.empty()}, new int[] {tally.time()}, 1);
            case "occupancy", "utilisation", "utilization", "capacity_utilisation", "capacity_utilization" -> occupancy(scope.group());
            case "carried", "carried_load" -> perTime(scope, SERVING);
            case "throughput" -> perTime(scope, SERVED);
            case "lq" -> perTime(scope, WAITING);
            case "l" -> perTime(scope, WAITING, SERVING);
            case "blocking", "p_block", "p_blocking", "p_loss" -> of(scope, ALL, REJECTED);
            case "callback_fraction" -> of(scope, ALL, CALLED_BACK);
            case "p_wait" -> of(scope, ALL, WAITED, REJECTED, CALLED_BACK);
            case "p_abandon" -> of(scope, ALL, ABANDONED);
            case "p_abandon_given_wait" -> of(scope, new Column[] {WAITED}, ABANDONED);
            case "mean_wait", "mean_wait_all" -> of(scope, ENTERED, WAIT_SERVED, WAIT_ABANDONED);
            case "mean_wait_served" -> of(scope, SERVED, WAIT_SERVED);
            case "mean_wait_abandoned" -> of(scope, ABANDONED, WAIT_ABANDONED);
            case "mean_wait_given_wait" -> of(scope, new Column[] {WAITED}, WAIT_SERVED, WAIT_ABANDONED);
            case "mean_sojourn" -> of(scope, new Column[] {LEFT, ABANDONED_IN_TIME, ABANDONED_LATE}, SOJOURN, WAIT_ABANDONED);
            case "service_level_T", "service_level" -> of(scope, ENTERED, SERVED_IN_TIME);
            case "answered_within_T_of_offered" -> of(scope, ALL, SERVED_IN_TIME);
            case "answered_within_T_of_answered" -> of(scope, SERVED, SERVED_IN_TIME);
            case "abandoned_within_T_of_offered" -> of(scope, ALL, ABANDONED_IN_TIME);
            case "sl_answered_or_abandoned_within_T" -> of(scope, ALL, SERVED_IN_TIME, ABANDONED_IN_TIME);
            case "sl_excluding_short_abandons" ->
                    of(scope, new Column[] {SERVED_IN_TIME, SERVED_LATE, ABANDONED_LATE, REJECTED, CALLED_BACK}, SERVED_IN_TIME);
            case "p_wait_gt_T" -> of(scope, ENTERED, SERVED_LATE, ABANDONED_LATE);
            default -> throw new Unsimulable("metric is unknown");
        };
    }

    private Ratio occupancy(int group) {
        int[] busy = group >= 0 ? new int[] {tally.busy(group)} : new int[model.groupCount()];
        if (group < 0) {
            Arrays.setAll(busy, tally::busy);
        }
        return new Ratio(busy, new int[] {tally.time()}, 1.0 / model.capacity(group));
    }

    private Ratio perTime(Scope scope, Column... over) {
        return new Ratio(columns(scope, over), new int[] {tally.time()}, 1);
    }

    private static Ratio of(Scope scope, Column[] under, Column... over) {
        return new Ratio(columns(scope, over), columns(scope, under), 1);
    }

    private static int[] columns(Scope scope, Column... columns) {
        return Arrays.stream(scope.demands()).flatMap(demand -> Arrays.stream(columns).mapToInt(column -> column.of(demand))).toArray();
    }
}
