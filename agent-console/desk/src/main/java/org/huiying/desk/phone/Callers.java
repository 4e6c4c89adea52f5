package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.huiying.desk.conversation.Ending;
import org.huiying.desk.conversation.OpenConversations;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.stereotype.Component;

/** What callers hear, by how their matter stands, and what follows when they are gone. */
@Component
class Callers {

    private final CallStore calls;
    private final LegStore legs;
    private final Standings standings;
    private final Ending ending;
    private final OpenConversations conversations;
    private final Clock clock;

    Callers(CallStore calls, LegStore legs, Standings standings, Ending ending, OpenConversations conversations,
            Clock clock) {
        this.calls = calls;
        this.legs = legs;
        this.standings = standings;
        this.ending = ending;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** In the running transaction. */
    Prompt next(CallId id) {
        Optional<LiveCall> found = calls.lock(id);
        if (found.isEmpty()) {
            return new Prompt.Goodbye(Prompt.Why.OVER);
        }
        LiveCall call = found.get();
        if (call.goodbye() != null) {
            return new Prompt.Goodbye(call.goodbye());
        }
        if (call.conversation() == null) {
            return sendAway(call, Prompt.Why.NOBODY);
        }
        if (call.place() == LiveCall.Place.MESSAGE) {
            return new Prompt.LeaveMessage();
        }
        Standing standing = standings.of(call.conversation());
        if (standing.isOver()) {
            if (legs.talkEndedBy(id, "agent")) {
                agentHungUp(call.conversation());
            }
            return sendAway(call, standing.farewell());
        }
        Optional<Leg> accepted = accepted(call, standing);
        calls.movedTo(id, accepted.isPresent() ? LiveCall.Place.ROOM : LiveCall.Place.QUEUE, clock.instant());
        return accepted.<Prompt>map(leg -> new Prompt.Talk(leg.room())).orElseGet(() -> new Prompt.Wait(false));
    }

    /** What he hears while he waits, in the running transaction. */
    Prompt hold(CallId id) {
        Optional<LiveCall> found = calls.lock(id);
        if (found.isEmpty() || found.get().goodbye() != null || found.get().conversation() == null) {
            return new Prompt.StopWaiting();
        }
        LiveCall call = found.get();
        Standing standing = standings.of(call.conversation());
        if (standing.isOver() || accepted(call, standing).isPresent()) {
            return new Prompt.StopWaiting();
        }
        calls.heard(id, clock.instant());
        return standing.isWaiting()
                ? new Prompt.Hold(standing.position(), standing.estimate(), call.number().isPresent(),
                        standing.quiet())
                : new Prompt.Hold(1, null, false, standing.quiet());
    }

    /** In the running transaction. */
    Prompt messageLeft(CallId id) {
        return calls.lock(id).filter(call -> call.place() == LiveCall.Place.MESSAGE)
                .map(call -> sendAway(call, Prompt.Why.CALLBACK_PROMISED)).orElseGet(() -> next(id));
    }

    /** He is alone again: if that was the talk, it is over. In the running transaction. */
    Prompt roomLeft(CallId id) {
        calls.lock(id).filter(call -> call.conversation() != null).ifPresent(call -> {
            Standing standing = standings.of(call.conversation());
            accepted(call, standing).ifPresent(leg -> {
                legs.dropped(leg.id(), "room-over", clock.instant());
                agentHungUp(call.conversation());
                ending.talk(call.conversation());
            });
        });
        return next(id);
    }

    /** He has hung up, in the running transaction. */
    void ended(CallId id) {
        calls.lock(id).ifPresent(call -> {
            Instant now = clock.instant();
            calls.ended(id, now);
            Optional<Leg> leg = legs.live(id);
            leg.ifPresent(live -> legs.dropped(live.id(), "caller-gone", now));
            if (call.conversation() != null && legs.talkEndedBy(id, "customer")) {
                customerHungUp(call.conversation());
            }
            openMatter(call).ifPresent(open -> {
                ending.hold(open);
                customerHungUp(open.id());
                if (leg.filter(live -> live.state() == Leg.State.ACCEPTED).isPresent()) {
                    ending.talk(open.id());
                } else {
                    ending.ofWaiting(open, "ABANDONED");
                }
            });
        });
    }

    private void agentHungUp(ConversationId conversation) {
        ending.line(conversation, "agent-hung-up", "客服已挂断", Map.of());
    }

    private void customerHungUp(ConversationId conversation) {
        ending.line(conversation, "customer-hung-up", "客户已挂断", Map.of());
    }

    /** The conversation of this call, if it is open; also when the call was cut off while it was taken in. */
    private Optional<OpenConversations.Found> openMatter(LiveCall call) {
        return conversations.open(ChannelKind.PHONE.name(), call.address().value())
                .filter(open -> call.conversation() == null ? call.place() == LiveCall.Place.NEW
                        : open.id().equals(call.conversation()));
    }

    private Optional<Leg> accepted(LiveCall call, Standing standing) {
        return legs.live(call.id())
                .filter(leg -> leg.state() == Leg.State.ACCEPTED && standing.isAssigned() && leg.isFor(standing));
    }

    private Prompt sendAway(LiveCall call, Prompt.Why why) {
        calls.sentAway(call.id(), why, clock.instant());
        return new Prompt.Goodbye(why);
    }
}
