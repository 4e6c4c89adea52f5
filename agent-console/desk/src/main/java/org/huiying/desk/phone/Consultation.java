package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.huiying.desk.conversation.Ending;
import org.huiying.desk.routing.RoutingEvents;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.routing.RoutingEvent;
import org.springframework.stereotype.Component;

/**
 * Somebody whom the agent brings into her talk: a colleague, or another number. Every method belongs into a transaction
 * that holds the call.
 *
 * <p>While the third is there the room does not end when she goes, so that the caller can stay with him. When a room
 * ends all of its sides are told to be over, in any order; so her leaving counts as handing the caller over only when
 * the others are still there a moment later.
 */
@Component
class Consultation {

    private static final Duration UNTIL_SHE_IS_BELIEVED = Duration.ofSeconds(2);

    private final CallStore calls;
    private final LegStore legs;
    private final Ending ending;
    private final RoutingEvents routing;
    private final Clock clock;

    Consultation(CallStore calls, LegStore legs, Ending ending, RoutingEvents routing, Clock clock) {
        this.calls = calls;
        this.legs = legs;
        this.ending = ending;
        this.routing = routing;
        this.clock = clock;
    }

    /** He is on the line: from now on she may go without ending the talk. */
    void joined(Leg consulted) {
        legs.live(consulted.call()).ifPresent(hers -> legs.seat(hers.id(), hers.part().seat().ends(false)));
    }

    /** He is gone: the talk is hers alone again. */
    void left(Leg consulted) {
        legs.live(consulted.call()).ifPresent(hers -> legs.seat(hers.id(), hers.part().seat().ends(true)));
    }

    /** What becomes of the caller when her side is over. */
    enum Afterwards { STAYS_WITH_THE_OTHER, WAITS_AGAIN, IS_ALONE }

    Afterwards afterHer(LiveCall call) {
        return legs.live(call.id(), Leg.Role.CONSULTED)
                .map(other -> other.isThere() ? Afterwards.STAYS_WITH_THE_OTHER : Afterwards.WAITS_AGAIN)
                .orElse(Afterwards.IS_ALONE);
    }

    /** Completes what she began by going, or what was to be completed once he is there. */
    void settle(LiveCall call, Standing standing, Optional<Leg> hers) {
        legs.live(call.id(), Leg.Role.CONSULTED).filter(Leg::isThere).ifPresent(other -> {
            boolean sheIsGone = hers.filter(leg -> leg.times().ended() != null && leg.isOf(standing)
                    && !leg.times().ended().plus(UNTIL_SHE_IS_BELIEVED).isAfter(clock.instant())).isPresent();
            if (sheIsGone || other.part().completes() && hers.filter(Consultation::mayGo).isPresent()) {
                complete(call, standing, other);
            }
        });
    }

    /** Whether the provider knows that the room outlasts her. */
    static boolean mayGo(Leg hers) {
        return hers.isLive() && !hers.part().told().ends();
    }

    /** The caller is his: a colleague's by the router's decision, and another number's at once. */
    void complete(LiveCall call, Standing standing, Leg other) {
        Instant now = clock.instant();
        if (other.whose().agent() != null) {
            if (!other.whose().agent().equals(standing.agent()) && legs.handsOver(other.id(), now)) {
                routing.post(new RoutingEvent.ContactTakenOver(now, standing.hers().contact(), other.whose().agent(),
                        standing.hers().agent()));
            }
            return;
        }
        calls.givenAway(call.id());
        legs.seat(other.id(), other.part().seat().ends(true).held(false));
        legs.live(call.id()).ifPresent(hers -> legs.dropped(hers.id(), "handed-over", now));
        ending.line(call.conversation(), "given-away", "已转接到 " + other.whose().number(), Map.of("number", other.whose().number()));
        ending.talk(call.conversation());
    }

    /**
     * The router has made the contact his who was only asked before, or listened. False while the provider does not know
     * yet that the room outlasts her who had it.
     */
    boolean promote(LiveCall call, Standing standing, Leg other) {
        Optional<Leg> before = legs.live(call.id());
        if (before.filter(leg -> leg.isThere() && leg.part().told().ends()).isPresent()) {
            legs.seat(before.get().id(), before.get().part().seat().ends(false));
            return false;
        }
        before.ifPresent(leg -> legs.dropped(leg.id(), "handed-over", clock.instant()));
        legs.promote(other.id(), standing);
        calls.held(call.id(), false);
        return true;
    }

    /** The caller goes back into the queue. */
    void giveBack(ConversationId conversation, Standing standing) {
        ending.line(conversation, "agent-not-reached", "坐席电话未接通，继续排队", Map.of());
        routing.post(new RoutingEvent.TransferredToQueue(clock.instant(), standing.hers().contact(),
                standing.hers().agent(), standing.queue()));
    }
}
