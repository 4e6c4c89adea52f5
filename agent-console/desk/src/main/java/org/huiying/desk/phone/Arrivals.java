package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.huiying.desk.conversation.OpenConversations;
import org.huiying.desk.queue.Queue;
import org.huiying.desk.queue.Queues;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.Choice;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.Language;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.PreChat;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.rules.calendar.Moment;
import org.huiying.rules.calendar.Opening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes calls in. The call is stored before anything else; each further step may be taken twice, so that a repeated
 * webhook goes on where the first was cut off.
 */
@Component
class Arrivals {

    private static final int MOST_ROUNDS = 2;

    private final CallStore calls;
    private final Queues queues;
    private final Inbox inbox;
    private final OpenConversations conversations;
    private final CallMenu menu;
    private final Clock clock;

    Arrivals(CallStore calls, Queues queues, Inbox inbox, OpenConversations conversations, CallMenu menu,
             Clock clock) {
        this.calls = calls;
        this.queues = queues;
        this.inbox = inbox;
        this.conversations = conversations;
        this.menu = menu;
        this.clock = clock;
    }

    /** What he hears first; empty when he was taken in before. */
    Optional<Prompt> arrived(CallId id, @Nullable PhoneNumber from) {
        calls.arrived(id, LiveCall.address(id, from), clock.instant());
        return calls.find(id).filter(call -> call.place() == LiveCall.Place.NEW).map(this::welcome);
    }

    /** What he chose, or was given for it; empty when he has been taken in meanwhile. */
    Optional<Prompt> chose(CallId id, int round, String keys, String speech) {
        return calls.find(id).filter(call -> call.place() == LiveCall.Place.NEW).map(call ->
                menu.chosen(keys, speech).or(() -> round < MOST_ROUNDS ? Optional.empty() : menu.otherwise())
                        .map(chosen -> takeIn(call, chosen, false)).orElseGet(() -> menu.prompt(round + 1)));
    }

    private Prompt welcome(LiveCall call) {
        if (calls.isCallingAlready(call)) {
            return sendAway(call, Prompt.Why.ALREADY_CALLING, null);
        }
        if (!menu.isEmpty()) {
            return menu.prompt(1);
        }
        return menu.otherwise().map(chosen -> takeIn(call, chosen, true))
                .orElseGet(() -> sendAway(call, Prompt.Why.NOBODY, null));
    }

    private Prompt takeIn(LiveCall call, CallMenu.Chosen chosen, boolean greet) {
        Queue queue = chosen.queue();
        if (queues.opening(queue) instanceof Opening.Closed closed) {
            return closed(call, chosen, closed.next() instanceof Moment.At at ? at.instant() : null);
        }
        Receipt receipt = inbox.receive(new Inbound.Started(call.address(), new ExternalId(call.id().value()),
                form(chosen), null));
        if (receipt instanceof Receipt.Refused) {
            return sendAway(call, Prompt.Why.NOBODY, null);
        }
        Address address = call.address();
        conversations.latest(address.channel().name(), address.value())
                .ifPresent(found -> calls.takenIn(call.id(), found.id()));
        return menu.waits(greet);
    }

    /** Outside hours: a callback in the next open hour, and before it a message that says what it is about. */
    private Prompt closed(LiveCall call, CallMenu.Chosen chosen, @Nullable Instant opensAt) {
        Optional<PhoneNumber> number = call.number();
        boolean promised = number.isPresent() && inbox.receive(new Inbound.CallbackAsked(call.address(),
                new ExternalId(call.id().value()), number.get(), opensAt, form(chosen), null)) instanceof Receipt.Accepted;
        if (!promised) {
            return sendAway(call, Prompt.Why.CLOSED, opensAt);
        }
        Address address = call.address();
        conversations.latest(address.channel().name(), address.value())
                .ifPresent(found -> calls.leavesVoicemail(call.id(), found.id()));
        return new Prompt.LeaveMessage(true, opensAt);
    }

    private Prompt sendAway(LiveCall call, Prompt.Why why, @Nullable Instant opensAt) {
        calls.sentAway(call.id(), why, clock.instant());
        return new Prompt.Goodbye(why, opensAt);
    }

    private static PreChat form(CallMenu.Chosen chosen) {
        return new PreChat(null, null, new Choice.Code(chosen.queue().code()), null, null,
                chosen.language() == null ? null : new Language(chosen.language()));
    }
}
