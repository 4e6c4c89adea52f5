package org.huiying.desk.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.huiying.gateway.contact.call.CallId;

/** Which calls were looked at lately and have not changed since: what only time brings about can wait for that long. */
final class Looks {

    private static final Duration UNCHANGED_FOR = Duration.ofSeconds(2);

    private record Look(String rows, Instant at) {}

    private final Map<CallId, Look> last = new HashMap<>();

    boolean isDue(CallStore.ToLookAt call, Instant now) {
        Look look = last.get(call.call());
        if (look != null && !call.dials() && look.rows().equals(call.rows()) && look.at().plus(UNCHANGED_FOR).isAfter(now)) {
            return false;
        }
        last.put(call.call(), new Look(call.rows(), now));
        return true;
    }

    /** Forgets all others. */
    void keepOnly(List<CallStore.ToLookAt> live) {
        last.keySet().retainAll(live.stream().map(CallStore.ToLookAt::call).toList());
    }
}
