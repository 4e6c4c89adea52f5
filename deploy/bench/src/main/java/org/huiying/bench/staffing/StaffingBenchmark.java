package org.huiying.bench.staffing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiying.bench.Benchmark;
import org.huiying.bench.Json;
import org.huiying.bench.Options;
import org.huiying.bench.Unusable;
import org.huiying.rules.staffing.Figures;
import org.huiying.rules.staffing.Goal;
import org.huiying.rules.staffing.Planner;
import org.huiying.rules.staffing.StaffingPlan;
import org.huiying.rules.staffing.Workload;
import org.jspecify.annotations.Nullable;

/** Agents for each interval of a day, found with the simulation of whole days. */
public final class StaffingBenchmark implements Benchmark {

    @Override
    public String usage() {
        return """
                --file CSV | --volumes 12,30,…
                [--interval MINUTES (30)] [--talk SECONDS (180)] [--wrapup SECONDS (60)] [--patience SECONDS (nobody gives up)]
                [--target PER CENT (80)] [--within SECONDS (20)] [--max-occupancy PER CENT (100)] [--shrinkage PER CENT (0)]
                [--seed N (1)]
                how many agents each interval of a day needs so that the target is answered within that time, and what they lead
                to: service level, abandonment, mean wait, occupancy. The whole day is simulated with the router's own rules.
                The columns of the CSV are the interval's name, for example 09:00, and the contacts expected in it; the name may
                be left away, a heading is skipped, commas, semicolons and tabs part columns. Exits 0 with a plan, 2 if the input
                cannot be used.""";
    }

    @Override
    public boolean run(Options options) {
        StaffingPlan plan;
        VolumeFile day;
        try {
            Duration interval = Duration.ofMinutes(options.number("interval", 30));
            day = options.text("file").map(file -> VolumeFile.read(Path.of(file), interval))
                    .or(() -> options.text("volumes").map(list -> VolumeFile.of(list, interval)))
                    .orElseThrow(() -> new Unusable("--file CSV or --volumes is needed"));
            Duration patience = options.text("patience").isPresent() ? Duration.ofSeconds(options.number("patience", 0)) : null;
            Workload workload = new Workload(day.volumes(), interval, Duration.ofSeconds(options.number("talk", 180)),
                    Duration.ofSeconds(options.number("wrapup", 60)), patience);
            Goal goal = new Goal(options.number("target", 80) / 100.0, Duration.ofSeconds(options.number("within", 20)),
                    options.number("max-occupancy", 100) / 100.0, options.number("shrinkage", 0) / 100.0);
            plan = new Planner(workload, goal, options.number("seed", 1), () -> true).plan();
        } catch (IllegalArgumentException e) {
            throw new Unusable(String.valueOf(e.getMessage()), e);
        }
        print(day, plan);
        System.out.println(Json.line(line(day, plan)));
        return true;
    }

    private static void print(VolumeFile day, StaffingPlan plan) {
        System.out.printf("%-10s %9s %7s %9s %9s %9s %9s %9s%n",
                "interval", "contacts", "agents", "rostered", "level %", "gave up %", "wait s", "busy %");
        for (int i = 0; i < plan.intervals().size(); i++) {
            StaffingPlan.Interval interval = plan.intervals().get(i);
            System.out.printf("%-10s %9.1f %7d %9d %s%n",
                    day.names().get(i), interval.volume(), interval.agents(), interval.rostered(), row(interval.figures()));
        }
        double contacts = plan.intervals().stream().mapToDouble(StaffingPlan.Interval::volume).sum();
        System.out.printf("%-10s %9.1f %7s %9s %s   (%d days simulated)%n", "day", contacts, "", "", row(plan.day()), plan.days());
    }

    private static String row(@Nullable Figures figures) {
        return figures == null
                ? "%9s %9s %9s %9s".formatted("-", "-", "-", "-")
                : "%9.1f %9.1f %9.1f %9.1f".formatted(100 * figures.serviceLevel(), 100 * figures.abandonment(),
                        figures.meanWait(), 100 * figures.occupancy());
    }

    private static Map<String, Object> line(VolumeFile day, StaffingPlan plan) {
        List<Map<String, Object>> intervals = new ArrayList<>();
        for (int i = 0; i < plan.intervals().size(); i++) {
            StaffingPlan.Interval interval = plan.intervals().get(i);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("interval", day.names().get(i));
            row.put("volume", interval.volume());
            row.put("agents", interval.agents());
            row.put("rostered", interval.rostered());
            put(row, interval.figures());
            intervals.add(row);
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        put(whole, plan.day());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("benchmark", "staffing");
        line.put("intervals", intervals);
        line.put("day", whole);
        line.put("days", plan.days());
        return line;
    }

    private static void put(Map<String, Object> row, @Nullable Figures figures) {
        if (figures != null) {
            row.put("serviceLevel", figures.serviceLevel());
            row.put("abandonment", figures.abandonment());
            row.put("meanWait", figures.meanWait());
            row.put("occupancy", figures.occupancy());
        }
    }
}
