package org.huiying.bench.router;

import java.util.ArrayList;
import java.util.List;
import org.huiying.rules.routing.Decision;
import org.huiying.rules.routing.Router;
import org.huiying.rules.routing.RouterSnapshot;
import org.huiying.rules.routing.RoutingEvent;

/** A router whose events can be played once more. */
final class Recorder {

    private final Router router = new Router();
    private final List<RoutingEvent> told = new ArrayList<>();
    private long events;
    private long decisions;
    private boolean remembers;

    List<Decision> handle(RoutingEvent event) {
        List<Decision> decided = router.handle(event);
        events++;
        decisions += decided.size();
        if (remembers) {
            told.add(event);
        }
        return decided;
    }

    /** From now on it remembers; what it knew at this moment. */
    RouterSnapshot begin() {
        decisions = 0;
        remembers = true;
        return router.snapshot();
    }

    List<RoutingEvent> told() {
        return told;
    }

    long events() {
        return events;
    }

    long decisions() {
        return decisions;
    }
}
