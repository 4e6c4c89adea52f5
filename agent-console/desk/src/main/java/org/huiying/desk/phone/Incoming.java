package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.huiying.gateway.contact.call.Device;
import org.huiying.gateway.contact.call.CallId;
import org.springframework.stereotype.Component;

/** What the provider has to be asked for one who calls us. In a transaction that holds the call. */
@Component
class Incoming {

    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(5);
    private static final Duration RINGS_AGAIN_AFTER = Duration.ofSeconds(15);

    private final CallStore calls;
    private final LegStore legs;
    private final Standings standings;
    private final Together together;
    private final AgentDevices devices;
    private final Clock clock;

    Incoming(CallStore calls, LegStore legs, Standings standings, Together together, AgentDevices devices,
             Clock clock) {
        this.calls = calls;
        this.legs = legs;
        this.standings = standings;
        this.together = together;
        this.devices = devices;
        this.clock = clock;
    }

    Optional<Step> settle(LiveCall call) {
        if (call.conversation() == null || call.goodbye() != null || call.leavesMessage()) {
            return together.silent(call);
        }
        Standing standing = standings.of(call.conversation());
        together.arrange(call, standing);
        LiveCall now = calls.lock(call.id()).orElse(call);
        if (now.place() == LiveCall.Place.OUTSIDE) {
            return legs.live(now.id(), Leg.Role.CONSULTED).isEmpty() ? fetchNext(now) : together.next(now);
        }
        if (standing.isOver()) {
            return fetchNext(now).or(() -> together.silent(now));
        }
        return (standing.isAssigned() ? towardsAgent(now, standing, legs.last(now.id())) : Optional.<Step>empty())
                .or(() -> together.next(now));
    }

    private Optional<Step> towardsAgent(LiveCall call, Standing standing, Optional<Leg> last) {
        Instant now = clock.instant();
        Optional<Leg> hers = last.filter(leg -> leg.isFor(standing));
        if (hers.isEmpty() || hers.filter(leg -> endedLongAgo(leg, now)).isPresent()) {
            return together.isWithAnother(call, standing) ? Optional.empty() : ring(call, standing, now);
        }
        return hers.get().isThere() && call.place() != LiveCall.Place.ROOM ? fetchNext(call) : Optional.empty();
    }

    /** It is still hers although it was given back: the queue did not take it, so she is rung again. */
    private static boolean endedLongAgo(Leg leg, Instant now) {
        return leg.times().ended() != null && leg.times().ended().plus(RINGS_AGAIN_AFTER).isBefore(now);
    }

    private Optional<Step> ring(LiveCall call, Standing standing, Instant now) {
        Optional<Device> device = devices.of(standing.hers().agent());
        Leg leg = legs.create(call.id(), standing, device.map(Device::written).orElse(""), now);
        if (device.isEmpty()) {
            together.noPhone(call, standing, leg);
            return Optional.empty();
        }
        return Optional.of(new Step.Dial(leg));
    }

    private Optional<Step> fetchNext(LiveCall call) {
        Instant now = clock.instant();
        if (call.askedAt() != null && call.askedAt().plus(ASKED_AGAIN_AFTER).isAfter(now)) {
            return Optional.empty();
        }
        calls.asked(call.id(), now);
        return Optional.of(new Step.FetchNext(call.id()));
    }
}
