package org.huiying.aftercare.callback;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.huiying.desk.intake.ContactDesk;
import org.huiying.desk.intake.Known;
import org.huiying.desk.intake.NewContact;
import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.callback.CallbackState;
import org.huiying.rules.callback.DueTime;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a callback that falls due a contact, which is routed and offered like any other. */
@Component
class Due {

    private final CallbackStore store;
    private final Callbacks callbacks;
    private final CallbackTalk talk;
    private final ContactDesk contacts;
    private final QueueTimes queues;
    private final Clock clock;

    Due(CallbackStore store, Callbacks callbacks, CallbackTalk talk, ContactDesk contacts, QueueTimes queues,
        Clock clock) {
        this.store = store;
        this.callbacks = callbacks;
        this.talk = talk;
        this.contacts = contacts;
        this.queues = queues;
        this.clock = clock;
    }

    /** A timer fired. An old one, or one whose callback somebody dealt with meanwhile, does nothing. */
    @Transactional
    public void fire(CallbackId id, int timer) {
        store.lock(id).filter(callback -> callback.timer() == timer && callback.state() == CallbackState.SCHEDULED)
                .ifPresent(this::due);
    }

    private void due(Callback callback) {
        Instant now = clock.instant();
        Optional<DueTime> later = queues.later(callback, now);
        if (later.isPresent()) {
            callbacks.move(callback.id(), later.get());
            return;
        }
        Optional<ConversationId> free = talk.free(callback);
        if (free.isEmpty()) {
            callbacks.lookAgain(callback.id(), queues.soon(callback, now));
            return;
        }
        ContactId contact = contacts.open(new NewContact(free.get(), callback.about().customer(), "CALLBACK",
                callback.to().queue(), callback.times().place(), 0, new Known(null, callback.to().preferred()), callback.id()));
        store.calling(callback.id(), contact, free.get());
        talk.brief(callback, free.get());
        callbacks.changed(callback.id());
    }
}
