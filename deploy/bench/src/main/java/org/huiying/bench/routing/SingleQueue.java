package org.huiying.bench.routing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.Wants;
import org.huiying.rules.simulation.Arrivals;
import org.huiying.rules.simulation.Centre;
import org.huiying.rules.simulation.Demand;
import org.huiying.rules.simulation.Distribution;
import org.huiying.rules.simulation.Handling;
import org.huiying.rules.simulation.Place;
import org.jspecify.annotations.Nullable;

/** One queue, n agents who are all alike: Erlang B, C and A, M/G/n, with room for everybody or for so many. */
final class SingleQueue {

    private SingleQueue() {}

    static Model of(Case given) {
        Handling handling = handling(given);
        Distribution patience = Patience.ofRate(given.optional("theta").orElse(0));
        boolean loses = given.family().equals("erlang_b");
        int room = given.whole("max_queue", loses ? 0 : Integer.MAX_VALUE);
        return of(given.number("lam"), handling, given.whole("n", 1), new Terms(patience, room, given.optional("T").orElse(Double.NaN)));
    }

    /** In words, or by mean and variation; without either exponential. */
    private static Handling handling(Case given) {
        if (given.has("service")) {
            return ServiceText.read(given.text("service").orElseThrow());
        }
        double mean = Stream.of("mean_service", "service_mean", "es", "aht").filter(given::has).findFirst()
                .map(given::number).orElseGet(() -> 1 / given.number("mu"));
        double scv = Stream.of("service_scv", "scv", "cs2", "cv2").filter(given::has).findFirst()
                .map(given::number).orElseGet(() -> Math.pow(given.optional("cv").orElse(1), 2));
        return ServiceText.of(mean, scv);
    }

    /** @param room how many may wait */
    record Terms(@Nullable Distribution patience, int room, double within) {}

    static Model of(double rate, Handling handling, int agents, Terms terms) {
        Distribution wrapUp = handling.wrapUp() == null ? Distribution.NONE : handling.wrapUp();
        double mean = handling.ring().mean() + handling.talk().mean() + wrapUp.mean();
        if (agents < 1) {
            throw new Unsimulable("n: " + agents + " (expected: 1 and up)");
        }
        if (terms.patience() == null && terms.room() == Integer.MAX_VALUE && rate * mean >= agents) {
            throw new Unsimulable("load " + rate * mean + " for " + agents + " agents: no steady state");
        }
        double unit = Rules.HANDLING / mean;
        QueueSettings queue = Rules.fifo();
        if (terms.room() < Integer.MAX_VALUE) {
            queue = Rules.holding(queue, terms.room());
        }
        // what always takes as long is ended by the router itself
        boolean byRouter = wrapUp instanceof Distribution.Fixed && wrapUp.mean() > 0;
        if (wrapUp.mean() > 0) {
            queue = Rules.wrappingUp(queue, byRouter ? Duration.ofMillis(Math.round(wrapUp.mean() * unit * 1000)) : null);
        }
        Handling scaled = new Handling(handling.ring().times(unit), handling.talk().times(unit), byRouter ? null : wrapUp.times(unit));
        Demand demand = new Demand(new Arrivals.Steady(rate / unit), new Place(Centre.queue(0), Channel.PHONE, Wants.NOTHING_SPECIAL),
                scaled, Patience.times(terms.patience(), unit), null);
        return new Model(new Centre(List.of(queue), Rules.alike(agents, 1), List.of(demand)), unit, terms.within(), new int[agents],
                Map.of("", Scope.demand(0)), Map.of());
    }
}
