package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.stereotype.Component;

/** What follows when a caller is alone again, or gone. In a transaction. */
@Component
class CallerEnds {

    private final CallStore calls;
    private final LegStore legs;
    private final Standings standings;
    private final Consultation consultation;
    private final CallMatters matters;
    private final Clock clock;

    CallerEnds(CallStore calls, LegStore legs, Standings standings, Consultation consultation, CallMatters matters, Clock clock) {
        this.calls = calls;
        this.legs = legs;
        this.standings = standings;
        this.consultation = consultation;
        this.matters = matters;
        this.clock = clock;
    }

    /** If that was the talk it is over; when somebody was still being called to it, he waits again. */
    void roomLeft(CallId id) {
        calls.lock(id).ifPresent(call -> {
            ConversationId conversation = call.conversation();
            if (conversation == null) {
                return;
            }
            Standing standing = standings.of(conversation);
            Consultation.Afterwards afterwards = consultation.afterHer(call);
            legs.live(id, Leg.Role.CONSULTED).ifPresent(other -> legs.dropped(other.id(), "room-over", clock.instant()));
            Optional<Leg> hers = hers(call, standing);
            if (hers.isEmpty()) {
                return;
            }
            if (hers.get().isLive()) {
                legs.dropped(hers.get().id(), "room-over", clock.instant());
                if (afterwards == Consultation.Afterwards.WAITS_AGAIN) {
                    consultation.giveBack(conversation, standing);
                    return;
                }
                matters.agentHungUp(conversation);
                matters.talkOver(conversation);
            } else if (afterwards == Consultation.Afterwards.STAYS_WITH_THE_OTHER) {
                matters.talkOver(conversation);
            }
        });
    }

    /** Her side, with whom he has talked while it was hers. */
    private Optional<Leg> hers(LiveCall call, Standing standing) {
        return legs.last(call.id())
                .filter(leg -> leg.times().accepted() != null && standing.isAssigned() && leg.isFor(standing));
    }

    /** He has hung up before he was taken in. */
    void goneMeanwhile(CallId id) {
        calls.lockGone(id).flatMap(matters::open).ifPresent(open -> {
            matters.hold(open);
            matters.customerHungUp(open.id());
            matters.abandoned(open);
        });
    }

    /** He has hung up. */
    void ended(CallId id) {
        calls.lock(id).ifPresent(call -> {
            Instant now = clock.instant();
            boolean talked = call.conversation() != null && hers(call, standings.of(call.conversation())).isPresent();
            calls.ended(id, now);
            legs.allLive(id).forEach(leg -> legs.dropped(leg.id(), "caller-gone", now));
            if (call.conversation() != null && legs.talkEndedBy(id, "customer")) {
                matters.customerHungUp(call.conversation());
            }
            matters.open(call).ifPresent(open -> {
                matters.hold(open);
                matters.customerHungUp(open.id());
                if (talked) {
                    matters.talkOver(open.id());
                } else {
                    matters.abandoned(open);
                }
            });
        });
    }
}
