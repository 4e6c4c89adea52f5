package org.huiying.desk.phone;

import java.time.Clock;
import java.util.Optional;

import org.huiying.desk.conversation.OpenConversations;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.Choice;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.Language;
import org.huiying.gateway.contact.PreChat;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.call.Prompt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a contact of who has called and waits already. Each step may be taken twice. */
@Component
class TakingIn {

    private final CallStore calls;
    private final Inbox inbox;
    private final OpenConversations conversations;
    private final CallerEnds ends;
    private final Committed committed;
    private final Clock clock;

    TakingIn(CallStore calls, Inbox inbox, OpenConversations conversations, CallerEnds ends, Committed committed, Clock clock) {
        this.calls = calls;
        this.inbox = inbox;
        this.conversations = conversations;
        this.ends = ends;
        this.committed = committed;
        this.clock = clock;
    }

    /** One who has hung up meanwhile was there all the same: he is missed as others are, and called back. */
    void take(PhoneEvent.Chosen chosen) {
        Optional<Address> waits = calls.notTakenIn(chosen.call());
        if (waits.isEmpty()) {
            return;
        }
        Address address = waits.get();
        Receipt receipt = inbox.receive(new Inbound.Started(address, new ExternalId(chosen.call().value()),
                form(chosen.queue(), chosen.language()), null));
        if (receipt instanceof Receipt.Refused) {
            calls.sentAway(chosen.call(), Prompt.Why.NOBODY, clock.instant());
            return;
        }
        conversations.latest(address.channel().name(), address.value())
                .ifPresent(found -> calls.takenIn(chosen.call(), found.id()));
        committed.run(chosen.call(), () -> ends.goneMeanwhile(chosen.call()));
    }

    static PreChat form(String queue, @Nullable String language) {
        return new PreChat(null, null, new Choice.Code(queue), null, null, language == null ? null : new Language(language));
    }
}
