package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.LegId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares a call with how its contact stands, and says what the provider has to be asked, one thing at a time. */
@Component
class Settling {

    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Duration RINGS_AT_MOST = Duration.ofSeconds(45);
    private static final Duration RINGS_AGAIN_AFTER = Duration.ofSeconds(15);

    private final CallStore calls;
    private final LegStore legs;
    private final Standings standings;
    private final AgentPhones agents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Settling(CallStore calls, LegStore legs, Standings standings, AgentPhones agents, TransactionTemplate transaction,
             Clock clock) {
        this.calls = calls;
        this.legs = legs;
        this.standings = standings;
        this.agents = agents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the provider has to be asked. */
    sealed interface Step {

        /** Let the caller ask what comes next. */
        record FetchNext(CallId call) implements Step {}

        record Dial(Leg leg) implements Step {}

        /** Nothing was heard of the caller for long. */
        record CheckCaller(CallId call) implements Step {}

        record CheckAgent(LegId leg, CallId provider) implements Step {}
    }

    /** Nothing when all is as it should be, or somebody else is at it. What it decided is committed. */
    Optional<Step> of(CallId id) {
        return Objects.requireNonNull(transaction.execute(status -> settle(id)));
    }

    private Optional<Step> settle(CallId id) {
        return calls.tryLock(id).flatMap(call -> {
            Optional<Leg> leg = legs.last(id);
            if (call.conversation() == null || call.goodbye() != null || call.place() == LiveCall.Place.MESSAGE) {
                return silent(call);
            }
            Standing standing = standings.of(call.conversation());
            leg.filter(live -> live.isLive() && !(standing.isAssigned() && live.isFor(standing)))
                    .ifPresent(live -> legs.dropped(live.id(), "not-wanted", clock.instant()));
            if (standing.isOver()) {
                return fetchNext(call).or(() -> silent(call));
            }
            return (standing.isAssigned() ? towardsAgent(call, standing, leg) : Optional.<Step>empty())
                    .or(() -> silent(call));
        });
    }

    private Optional<Step> towardsAgent(LiveCall call, Standing standing, Optional<Leg> last) {
        Instant now = clock.instant();
        Optional<Leg> hers = last.filter(leg -> leg.isFor(standing));
        if (hers.isEmpty() || hers.filter(leg -> endedLongAgo(leg, now)).isPresent()) {
            return ring(call, standing, now);
        }
        Leg leg = hers.get();
        return switch (leg.state()) {
            case TO_DIAL -> leg.nextAt().isAfter(now) ? Optional.empty() : Optional.of(new Step.Dial(leg));
            case RINGING -> check(leg, RINGS_AT_MOST, now);
            case ACCEPTED -> call.place() == LiveCall.Place.ROOM ? check(leg, SILENCE, now) : fetchNext(call);
            case ENDED -> Optional.empty();
        };
    }

    /** It is still hers although it was given back: the queue did not take it, so she is rung again. */
    private static boolean endedLongAgo(Leg leg, Instant now) {
        return leg.endedAt() != null && leg.endedAt().plus(RINGS_AGAIN_AFTER).isBefore(now);
    }

    private Optional<Step> ring(LiveCall call, Standing standing, Instant now) {
        String phone = standing.agentPhone() == null ? "" : standing.agentPhone();
        Optional<PhoneNumber> number = PhoneNumber.parse(phone);
        Leg leg = legs.create(call.id(), standing, number.map(PhoneNumber::e164).orElse(phone), now);
        if (number.isEmpty()) {
            legs.ended(leg.id(), "no-phone", now);
            agents.giveBack(call.conversation(), standing);
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

    private Optional<Step> silent(LiveCall call) {
        Instant now = clock.instant();
        if (call.heardAt().plus(SILENCE).isAfter(now)) {
            return Optional.empty();
        }
        calls.heard(call.id(), now);
        return Optional.of(new Step.CheckCaller(call.id()));
    }

    private Optional<Step> check(Leg leg, Duration silence, Instant now) {
        if (leg.provider() == null || leg.heardAt().plus(silence).isAfter(now)) {
            return Optional.empty();
        }
        legs.heard(leg.id(), now);
        return Optional.of(new Step.CheckAgent(leg.id(), leg.provider()));
    }
}
