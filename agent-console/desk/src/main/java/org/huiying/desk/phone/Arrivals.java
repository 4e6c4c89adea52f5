package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.huiying.desk.conversation.OpenConversations;
import org.huiying.desk.queue.Queues;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.Language;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.gateway.contact.call.Spoken;
import org.huiying.rules.calendar.Moment;
import org.huiying.rules.calendar.Opening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Greets who calls, by as little as can be: the call is stored before anything else, then what it is about, and whoever
 * waits is taken in after the answer. Each step may be taken twice, so that a repeated webhook goes on where the first was
 * cut off.
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

    Arrivals(CallStore calls, Queues queues, Inbox inbox, OpenConversations conversations, CallMenu menu, Clock clock) {
        this.calls = calls;
        this.queues = queues;
        this.inbox = inbox;
        this.conversations = conversations;
        this.menu = menu;
        this.clock = clock;
    }

    /** How one is answered who has just called, or chosen. */
    sealed interface Answer {

        /** He hears this. */
        record Hears(Spoken spoken) implements Answer {}

        /** He waits, which is to be stored, and is taken in after that. */
        record Waits(PhoneEvent.Chosen chosen, Spoken spoken) implements Answer {}
    }

    /** One who is stored. Empty when he was answered before. */
    Optional<Answer> arrived(CallId id) {
        return calls.isCallingAlready(id).map(already -> already
                ? hears(sentAway(id, Prompt.Why.ALREADY_CALLING, null)) : welcome(id));
    }

    /** Empty when he has chosen before. */
    Optional<Answer> chose(CallId id, int round, String keys, String speech) {
        return calls.find(id).filter(call -> call.place() == LiveCall.Place.NEW).map(call -> {
            CallMenu.Offers offers = menu.offers();
            return offers.chosen(keys, speech).or(() -> round < MOST_ROUNDS ? Optional.empty() : offers.otherwise())
                    .map(chosen -> answer(call, chosen, false)).orElseGet(() -> hears(offers.prompt(round + 1)));
        });
    }

    private Answer welcome(CallId id) {
        CallMenu.Offers offers = menu.offers();
        if (!offers.isEmpty()) {
            return hears(offers.prompt(1));
        }
        return offers.otherwise().flatMap(chosen -> calls.find(id).map(call -> answer(call, chosen, true)))
                .orElseGet(() -> hears(sentAway(id, Prompt.Why.NOBODY, null)));
    }

    private Answer answer(LiveCall call, CallMenu.Chosen chosen, boolean greet) {
        Language language = chosen.language() == null ? Language.CHINESE : new Language(chosen.language());
        if (queues.opening(chosen.queue()) instanceof Opening.Closed closed) {
            return new Answer.Hears(new Spoken(closed(call, chosen, closed.next() instanceof Moment.At at ? at.instant() : null), language));
        }
        return new Answer.Waits(new PhoneEvent.Chosen(call.id(), chosen.queue().code(), chosen.language()),
                new Spoken(menu.waits(greet), language));
    }

    /** Outside hours: a callback in the next open hour, and before it a message that says what it is about. */
    private Prompt closed(LiveCall call, CallMenu.Chosen chosen, @Nullable Instant opensAt) {
        calls.speaks(call.id(), chosen.language());
        Optional<PhoneNumber> number = call.number();
        boolean promised = number.isPresent() && inbox.receive(new Inbound.CallbackAsked(call.address(),
                new ExternalId(call.id().value()), number.get(), opensAt,
                TakingIn.form(chosen.queue().code(), chosen.language()), null)) instanceof Receipt.Accepted;
        if (!promised) {
            return sentAway(call.id(), Prompt.Why.CLOSED, opensAt);
        }
        Address address = call.address();
        conversations.latest(address.channel().name(), address.value())
                .ifPresent(found -> calls.leavesVoicemail(call.id(), found.id()));
        return new Prompt.LeaveMessage(true, opensAt);
    }

    private Prompt sentAway(CallId call, Prompt.Why why, @Nullable Instant opensAt) {
        calls.sentAway(call, why, clock.instant());
        return new Prompt.Goodbye(why, opensAt);
    }

    private static Answer hears(Prompt prompt) {
        return new Answer.Hears(Spoken.inChinese(prompt));
    }
}
