package org.huiying.rules.staffing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.routing.AgentProfile;
import org.huiying.rules.routing.Announcing;
import org.huiying.rules.routing.Capacity;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.Wants;
import org.huiying.rules.simulation.Agent;
import org.huiying.rules.simulation.Arrivals;
import org.huiying.rules.simulation.Centre;
import org.huiying.rules.simulation.Chance;
import org.huiying.rules.simulation.Demand;
import org.huiying.rules.simulation.Distribution;
import org.huiying.rules.simulation.Handling;
import org.huiying.rules.simulation.Place;
import org.huiying.rules.simulation.Simulation;

/** Days with the same customers for every plan that is tried on them. */
final class Days {

    private static final double SECOND = 1e6;
    /** Days of one seed are others than those of the next. */
    private static final int MOST = 1_000_000;
    /** Agents end it themselves. */
    private static final Duration WRAP_UP = Duration.ofDays(1000);

    private final Workload workload;
    private final Duration within;
    private final List<Long> seeds = new ArrayList<>();

    Days(Workload workload, Duration within, int count, long seed) {
        this.workload = workload;
        this.within = within;
        for (int i = 0; i < count; i++) {
            seeds.add(seed * MOST + i);
        }
    }

    int count() {
        return seeds.size();
    }

    DayCount run(int[] plan) {
        double interval = Workload.seconds(workload.interval()) * SECOND;
        DayCount count = new DayCount(plan.length, interval, Workload.seconds(within) * SECOND);
        Centre centre = centre(Math.max(1, Arrays.stream(plan).max().orElse(1)));
        for (long seed : seeds) {
            count.beginDay();
            Simulation simulation = new Simulation(centre, Chance.seeded(seed), count);
            int there = 0;
            for (int i = 0; i < plan.length; i++) {
                for (; there < plan[i]; there++) {
                    simulation.appear(there, Presence.ONLINE);
                }
                for (; there > plan[i]; there--) {
                    simulation.appear(there - 1, Presence.AWAY);
                }
                count.staff(there, simulation.now());
                simulation.runUntil(Math.round((i + 1) * interval));
            }
            finish(simulation, there);
        }
        return count;
    }

    /** Those who still wait when the last interval is over are served. */
    private static void finish(Simulation simulation, int there) {
        if (there == 0) {
            simulation.appear(0, Presence.ONLINE);
        }
        while (simulation.present() > 0 && simulation.step()) {
            // until everybody has left
        }
    }

    private Centre centre(int agents) {
        QueueSettings plain = QueueSettings.plain(within.isZero() ? Duration.ofMillis(1) : within);
        QueueSettings queue = new QueueSettings(plain.target(), plain.serving(), plain.offers(),
                workload.wrapUp().isZero() ? Duration.ZERO : WRAP_UP, plain.limits(),
                new Announcing(Duration.ZERO, Duration.ofMinutes(5)));
        AgentProfile profile = new AgentProfile(Map.of(), AgentProfile.serving(Set.of(Centre.queue(0))), Capacity.DEFAULT, 2, true);
        Duration patience = workload.patience();
        Demand demand = new Demand(
                new Arrivals.ByInterval(workload.volumes(), Workload.seconds(workload.interval())),
                new Place(Centre.queue(0), Channel.PHONE, Wants.NOTHING_SPECIAL),
                new Handling(Distribution.NONE, exponential(workload.talk()),
                        workload.wrapUp().isZero() ? Distribution.NONE : exponential(workload.wrapUp())),
                patience == null ? null : exponential(patience), null);
        return new Centre(List.of(queue), Collections.nCopies(agents, new Agent(profile, 1)), List.of(demand));
    }

    private static Distribution exponential(Duration mean) {
        return new Distribution.Exponential(Workload.seconds(mean));
    }
}
