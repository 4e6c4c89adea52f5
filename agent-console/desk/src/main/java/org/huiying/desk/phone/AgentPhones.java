package org.huiying.desk.phone;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.huiying.desk.conversation.Ending;
import org.huiying.desk.routing.RoutingEvents;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.LegId;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.routing.RoutingEvent;
import org.springframework.stereotype.Component;

/** What agents' phones do. Every method belongs into a transaction. */
@Component
class AgentPhones {

    private final CallStore calls;
    private final LegStore legs;
    private final Standings standings;
    private final Ending ending;
    private final RoutingEvents routing;
    private final Clock clock;

    AgentPhones(CallStore calls, LegStore legs, Standings standings, Ending ending, RoutingEvents routing, Clock clock) {
        this.calls = calls;
        this.legs = legs;
        this.standings = standings;
        this.ending = ending;
        this.routing = routing;
        this.clock = clock;
    }

    /** A connection whose caller still wants it, with his matter. */
    private record Wanted(Leg leg, ConversationId conversation, Standing standing) {}

    private Optional<Wanted> wanted(LegId id) {
        return legs.find(id).flatMap(found -> calls.lock(found.call())).flatMap(call -> {
            if (call.conversation() == null) {
                return Optional.empty();
            }
            Standing standing = standings.of(call.conversation());
            return legs.find(id).filter(leg -> leg.isLive() && standing.isAssigned() && leg.isFor(standing))
                    .map(leg -> new Wanted(leg, call.conversation(), standing));
        });
    }

    Prompt answered(LegId id, CallId provider) {
        return wanted(id).filter(wanted -> legs.rings(id, provider, clock.instant()))
                .<Prompt>map(wanted -> new Prompt.AskToAccept(id, wanted.standing().queueName()))
                .orElseGet(() -> new Prompt.Goodbye(Prompt.Why.CALLER_GONE));
    }

    Prompt pressed(LegId id, CallId provider, String keys) {
        return wanted(id).filter(wanted -> legs.rings(id, provider, clock.instant())).map(wanted -> {
            if (!keys.equals("1")) {
                return new Prompt.AskToAccept(id, wanted.standing().queueName());
            }
            legs.accepted(id, clock.instant());
            return new Prompt.Talk(wanted.leg().room());
        }).orElseGet(() -> new Prompt.Goodbye(Prompt.Why.CALLER_GONE));
    }

    /**
     * Her side is over, whoever hung up: the caller's side will tell. When it never came to a talk the caller waits on,
     * in his old place.
     */
    void ended(LegId id, String why) {
        Optional<Wanted> wanted = wanted(id);
        boolean talked = wanted.filter(w -> w.leg().state() == Leg.State.ACCEPTED).isPresent();
        legs.ended(id, talked ? LegStore.TALK_OVER : why, clock.instant());
        wanted.ifPresent(w -> {
            if (talked) {
                ending.talk(w.conversation());
            } else {
                giveBack(w.conversation(), w.standing());
            }
        });
    }

    /** The caller goes back into the queue. */
    void giveBack(ConversationId conversation, Standing standing) {
        ending.line(conversation, "agent-not-reached", "坐席电话未接通，继续排队", Map.of());
        routing.post(new RoutingEvent.TransferredToQueue(clock.instant(), standing.hers().contact(),
                standing.hers().agent(), standing.queue()));
    }
}
