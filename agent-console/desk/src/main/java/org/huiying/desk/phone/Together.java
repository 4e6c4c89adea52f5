package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.RoomId;
import org.springframework.stereotype.Component;

/** Everybody who is on the line of one call, as they are and as they should be. In a transaction that holds the call. */
@Component
class Together {

    static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Duration RINGS_AT_MOST = Duration.ofSeconds(45);

    private final CallStore calls;
    private final LegStore legs;
    private final Consultation consultation;
    private final Clock clock;

    Together(CallStore calls, LegStore legs, Consultation consultation, Clock clock) {
        this.calls = calls;
        this.legs = legs;
        this.consultation = consultation;
        this.clock = clock;
    }

    /** Who is not wanted any more is let go; who is to have the caller gets him. */
    void arrange(LiveCall call, Standing standing) {
        consultation.settle(call, standing, legs.last(call.id()));
        Optional<Leg> successor = successor(call, standing);
        if (successor.isPresent() && !consultation.promote(call, standing, successor.get())) {
            return;
        }
        for (Leg leg : legs.allLive(call.id())) {
            if (!Wanting.isWanted(leg, calls.lock(call.id()).orElse(call), standing)) {
                legs.dropped(leg.id(), "not-wanted", clock.instant());
            }
        }
    }

    /** Whether somebody else is with him, who may be about to have him. */
    boolean isWithAnother(LiveCall call, Standing standing) {
        return successor(call, standing).isPresent()
                || legs.live(call.id(), Leg.Role.CONSULTED).filter(other -> other.isThere() && other.isOf(standing)).isPresent();
    }

    /** Who is on the line already and has the contact now. */
    private Optional<Leg> successor(LiveCall call, Standing standing) {
        return legs.allLive(call.id()).stream().filter(leg -> leg.part().role() != Leg.Role.AGENT && leg.isThere()
                && standing.isAssigned() && leg.isFor(standing)).findFirst();
    }

    void noPhone(LiveCall call, Standing standing, Leg leg) {
        legs.ended(leg.id(), "no-phone", clock.instant());
        consultation.giveBack(call.conversation(), standing);
    }

    /** The next thing to ask for those who are on the line. */
    Optional<Step> next(LiveCall call) {
        List<Leg> all = legs.allLive(call.id());
        Optional<RoomId> room = all.stream().filter(Leg::isThere).map(Leg::room).findFirst();
        Optional<CallId> line = line(call, all);
        return all.stream().flatMap(leg -> dial(leg).stream()).findFirst()
                .or(() -> all.stream().flatMap(leg -> seat(leg).stream()).findFirst())
                .or(() -> room.flatMap(there -> line.flatMap(his -> wishes(call, his, there))))
                .or(() -> all.stream().flatMap(leg -> check(leg).stream()).findFirst())
                .or(() -> call.isOutgoing() ? Optional.empty() : silent(call));
    }

    /** The customer's own connection, when he is in the room. */
    private static Optional<CallId> line(LiveCall call, List<Leg> all) {
        return switch (call.place()) {
            case ROOM, OUTSIDE, OUT -> call.isOutgoing()
                    ? all.stream().filter(leg -> leg.part().role() == Leg.Role.CUSTOMER && leg.isThere()).map(Leg::provider)
                            .filter(Objects::nonNull).findFirst()
                    : Optional.of(call.id());
            case NEW, QUEUE, MESSAGE, VOICEMAIL, LEAVING -> Optional.empty();
        };
    }

    private Optional<Step> dial(Leg leg) {
        return leg.state() == Leg.State.TO_DIAL && !leg.times().next().isAfter(clock.instant())
                ? Optional.of(new Step.Dial(leg)) : Optional.empty();
    }

    private Optional<Step> seat(Leg leg) {
        return leg.isThere() && !leg.part().seat().equals(leg.part().told())
                ? Optional.of(new Step.Place(leg, leg.part().seat(), legs.live(leg.call()).map(Leg::provider).orElse(null)))
                : Optional.empty();
    }

    private static Optional<Step> wishes(LiveCall call, CallId line, RoomId room) {
        LiveCall.Wishes wishes = call.wishes();
        if (wishes.held() != wishes.heldTold()) {
            return Optional.of(new Step.HoldCaller(call.id(), line, room, wishes.held()));
        }
        return wishes.paused() == wishes.pausedTold() ? Optional.empty()
                : Optional.of(new Step.Record(call.id(), room, !wishes.paused()));
    }

    private Optional<Step> check(Leg leg) {
        Instant now = clock.instant();
        Duration silence = leg.isThere() ? SILENCE : RINGS_AT_MOST;
        if (leg.provider() == null || leg.times().heard().plus(silence).isAfter(now)) {
            return Optional.empty();
        }
        legs.heard(leg.id(), now);
        return Optional.of(new Step.CheckLeg(leg.call(), leg.id(), leg.provider()));
    }

    /** Nothing was heard of him for long. */
    Optional<Step> silent(LiveCall call) {
        Instant now = clock.instant();
        if (call.heardAt().plus(SILENCE).isAfter(now)) {
            return Optional.empty();
        }
        calls.heard(call.id(), now);
        return Optional.of(new Step.CheckCaller(call.id()));
    }
}
