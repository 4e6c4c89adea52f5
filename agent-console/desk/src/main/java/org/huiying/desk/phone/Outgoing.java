package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.huiying.gateway.contact.call.Device;
import org.huiying.gateway.contact.call.RoomId;
import org.huiying.gateway.contact.call.Seat;
import org.springframework.stereotype.Component;

/**
 * What the provider has to be asked for a call that we make: her phone first, and when she is there the customer's. In a
 * transaction that holds the call.
 */
@Component
class Outgoing {

    private static final Duration LONGEST_UNTIL_IT_IS_HERS = Duration.ofSeconds(30);

    private final LegStore legs;
    private final Standings standings;
    private final Together together;
    private final CallPermission permission;
    private final OutgoingEnds ends;
    private final Clock clock;

    Outgoing(LegStore legs, Standings standings, Together together, CallPermission permission, OutgoingEnds ends, Clock clock) {
        this.legs = legs;
        this.standings = standings;
        this.together = together;
        this.permission = permission;
        this.ends = ends;
        this.clock = clock;
    }

    Optional<Step> settle(LiveCall call) {
        Standing standing = standings.of(call.conversation());
        together.arrange(call, standing);
        Optional<Leg> hers = legs.last(call.id());
        Optional<Leg> customer = legs.last(call.id(), Leg.Role.CUSTOMER);
        if (customer.filter(leg -> !leg.isLive()).isPresent()) {
            return ends.finish(call, legs.outcome(customer.get().id()));
        }
        if (call.place() == LiveCall.Place.OUTSIDE) {
            return legs.live(call.id(), Leg.Role.CONSULTED).isEmpty() ? ends.finish(call, "TALKED") : together.next(call);
        }
        if (hers.isEmpty()) {
            return first(call, standing);
        }
        if (!hers.get().isLive() && !together.isWithAnother(call, standing)) {
            return ends.finish(call, withoutHer(hers.get(), customer));
        }
        return hers.get().isThere() && customer.isEmpty() ? second(call, hers.get()) : together.next(call);
    }

    /** Her failure is not his: no attempt was made. */
    private String withoutHer(Leg hers, Optional<Leg> customer) {
        if (customer.filter(leg -> leg.times().accepted() != null).isPresent()) {
            return legs.outcome(customer.get().id());
        }
        return hers.times().accepted() == null ? "AGENT_FAILED" : "CANCELLED";
    }

    private Optional<Step> first(LiveCall call, Standing standing) {
        Instant now = clock.instant();
        if (standing.isAssigned() && call.placedBy() != null && call.placedBy().equals(standing.agent())) {
            Optional<Device> device = ends.device(standing);
            return device.isEmpty() ? ends.finish(call, "AGENT_FAILED")
                    : Optional.of(new Step.Dial(legs.create(call.id(), standing, device.get().written(), now)));
        }
        return call.heardAt().plus(LONGEST_UNTIL_IT_IS_HERS).isBefore(now) ? ends.finish(call, "CANCELLED") : Optional.empty();
    }

    /** Whether he may be called is asked again at this very moment. */
    private Optional<Step> second(LiveCall call, Leg hers) {
        Optional<CallPermission.Denial> denial = permission.at(call, clock.instant());
        if (denial.isPresent()) {
            return ends.denied(call, denial.get());
        }
        var whose = new Leg.Whose(hers.whose().contact(), null, hers.whose().offer(), call.address().value());
        RoomId room = hers.room();
        return legs.find(legs.insert(call.id(), whose, new Leg.Part(Leg.Role.CUSTOMER, room, Seat.HOST, Seat.HOST, false), clock.instant()))
                .map(Step.Dial::new);
    }
}
