package org.huiying.aftercare.callback;

import java.time.Instant;

import org.huiying.desk.event.DeskEvent;
import org.huiying.desk.event.DeskEventListener;
import org.huiying.desk.queue.Queue;
import org.huiying.desk.queue.Queues;
import org.huiying.rules.calendar.OpeningHours;
import org.huiying.rules.callback.CallbackCause;
import org.huiying.rules.callback.Matter;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens at the desk as causes. An event that comes twice finds the callback that it made. */
@Component
class DeskCauses implements DeskEventListener {

    private final Callbacks callbacks;
    private final ContactEnds ends;
    private final CustomerMerges merges;
    private final Queues queues;

    DeskCauses(Callbacks callbacks, ContactEnds ends, CustomerMerges merges, Queues queues) {
        this.callbacks = callbacks;
        this.ends = ends;
        this.merges = merges;
        this.queues = queues;
    }

    @Override
    public void on(DeskEvent event) {
        switch (event) {
            case DeskEvent.ContactMissed missed -> callbacks.want(NewCallback.itself(
                    matter(missed.customer(), missed.conversation()),
                    new CallbackCause.Missed(missed.at(), missed.enqueuedAt(), ends.gaveUp(missed.contact())),
                    missed.queue(), null, missed.at()));
            case DeskEvent.MessageLeft left -> callbacks.want(NewCallback.itself(
                    matter(left.customer(), left.conversation()),
                    new CallbackCause.MessageLeft(left.at(), hours(left.queue())), left.queue(), left.phone(), left.at()));
            case DeskEvent.CallbackAsked asked -> callbacks.want(NewCallback.itself(
                    matter(asked.customer(), asked.conversation()), asked(asked.wanted(), asked.at(), asked.enqueuedAt()),
                    asked.queue(), asked.phone(), asked.at()));
            case DeskEvent.PromiseMade promise -> callbacks.want(new NewCallback(
                    matter(promise.customer(), promise.conversation()), new CallbackCause.AnswerPromised(promise.due()),
                    promise.queue(), null, promise.agent(), promise.what(), promise.agent(), promise.at()));
            case DeskEvent.ContactAnswered answered -> ends.answered(answered.contact(), answered.customer(),
                    answered.conversation());
            case DeskEvent.CallbackContactClosed closed -> ends.closed(closed.callback(), closed.contact(),
                    closed.outcome());
            case DeskEvent.CustomersMerged merged -> merges.merged(merged.merge(), merged.from(), merged.into());
            case DeskEvent.MergeUndone undone -> merges.undone(undone.merge(), undone.from(), undone.into());
            case DeskEvent.ConversationEnded ignored -> { }
            case DeskEvent.CustomerWrote ignored -> { }
        }
    }

    private static Matter matter(CustomerId customer, ConversationId conversation) {
        return new Matter.OfConversation(customer, conversation);
    }

    private static CallbackCause asked(@Nullable Instant wanted, Instant at, Instant enqueued) {
        return wanted == null ? new CallbackCause.AskedInQueue(at, enqueued) : new CallbackCause.TimeChosen(wanted);
    }

    private OpeningHours hours(QueueId queue) {
        return queues.find(queue).map(Queue::hours).orElseGet(OpeningHours::always);
    }
}
