package org.huiying.bench.calls;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.huiying.standin.StandIn;
import org.huiying.standin.call.CallState;
import org.huiying.standin.call.Direction;

/** Everybody with a telephone, looking at it some times a second. */
final class Stage {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final StandIn standIn;
    private final Map<String, AgentAtPhone> agents;
    private final CustomerAtPhone customers;
    private final List<CallerAtPhone> callers;
    private final long begun = System.nanoTime();

    Stage(StandIn standIn, Map<String, AgentAtPhone> agents, CustomerAtPhone customers, List<CallerAtPhone> callers) {
        this.standIn = standIn;
        this.agents = agents;
        this.customers = customers;
        this.callers = callers;
    }

    /** Until the last caller has hung up. */
    void play() {
        while (!callers.stream().allMatch(CallerAtPhone::isOver)) {
            look();
        }
    }

    void playFor(Duration span) {
        long until = System.nanoTime() + span.toNanos();
        while (System.nanoTime() < until) {
            look();
        }
    }

    private void look() {
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        callers.stream().filter(caller -> !caller.isOver()).forEach(caller -> caller.look(time));
        for (CallState call : standIn.network().calls()) {
            if (call.direction() == Direction.OUTBOUND_API && !call.status().isOver()) {
                AgentAtPhone agent = agents.get(call.to());
                if (agent == null) {
                    customers.look(standIn.network(), call, time);
                } else {
                    agent.look(standIn.network(), call, time);
                }
            }
        }
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
}
