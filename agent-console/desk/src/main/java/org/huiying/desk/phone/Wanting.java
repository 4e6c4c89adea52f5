package org.huiying.desk.phone;

import java.util.Optional;

import org.huiying.gateway.contact.call.LegId;
import org.springframework.stereotype.Component;

/** Whether a connection is still wanted by the call that it was made for. Holds that call until the transaction ends. */
@Component
class Wanting {

    private final CallStore calls;
    private final LegStore legs;
    private final Standings standings;

    Wanting(CallStore calls, LegStore legs, Standings standings) {
        this.calls = calls;
        this.legs = legs;
        this.standings = standings;
    }

    /** A live connection whose caller still wants it. */
    record Wanted(Leg leg, LiveCall call, Standing standing) {}

    Optional<Wanted> of(LegId id) {
        return legs.find(id).flatMap(found -> calls.lock(found.call())).flatMap(call -> {
            if (call.conversation() == null) {
                return Optional.empty();
            }
            Standing standing = standings.of(call.conversation());
            return legs.find(id).filter(leg -> leg.isLive() && isWanted(leg, call, standing))
                    .map(leg -> new Wanted(leg, call, standing));
        });
    }

    /** Whom the caller was given to is wanted until he goes; everybody else while the contact is what it was. */
    static boolean isWanted(Leg leg, LiveCall call, Standing standing) {
        return switch (leg.part().role()) {
            case AGENT -> standing.isAssigned() && leg.isFor(standing);
            case CUSTOMER, CONSULTED -> call.place() == LiveCall.Place.OUTSIDE && leg.isThere()
                    || standing.isAssigned() && leg.isOf(standing);
            case SUPERVISOR -> standing.isAssigned() && leg.isOf(standing);
        };
    }
}
