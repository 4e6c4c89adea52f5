package org.huiying.rules.routing;

import static org.huiying.rules.routing.Invariant.REPLAY;

import java.time.Instant;
import java.util.List;

/** A day played to a router, with the clerk looking on. Everything that falls due happens at its own time. */
final class Play {

    /** What happens next. */
    sealed interface Step {}

    record Happens(RoutingEvent event) implements Step {}

    /** Another node goes on from what was written down. */
    record Restart() implements Step {}

    final Ledger ledger = new Ledger();
    private final OfferRules rules = new OfferRules(ledger);
    private final int restEvery;
    private final int compareEvery;
    private Router router = new Router();
    long events;

    /** A play that looks at the whole floor, and at all rows, only after so many events. */
    Play(int restEvery, int compareEvery) {
        this.restEvery = restEvery;
        this.compareEvery = compareEvery;
    }

    void play(Step step) {
        switch (step) {
            case Happens happens -> {
                wakeUpTo(happens.event().at());
                handle(happens.event());
            }
            case Restart restart -> {
                RouterSnapshot written = router.snapshot();
                router = Router.restore(written);
                ledger.restarted();
                REPLAY.require(router.snapshot().equals(written), "another state after a restart");
            }
        }
    }

    private void wakeUpTo(Instant until) {
        Instant next = router.nextWake();
        while (!next.isAfter(until)) {
            handle(new RoutingEvent.Tick(next));
            next = router.nextWake();
        }
    }

    private void handle(RoutingEvent event) {
        List<Decision> decisions = router.handle(event);
        ledger.follow(event, decisions);
        events++;
        if (events % restEvery == 0) {
            rules.atRest(event);
        }
        if (events % compareEvery == 0) {
            ledger.compare(router.snapshot());
        }
    }
}
