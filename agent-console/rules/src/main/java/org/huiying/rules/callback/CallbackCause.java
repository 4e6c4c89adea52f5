package org.huiying.rules.callback;

import java.time.Instant;
import org.huiying.rules.calendar.OpeningHours;

/** What happened that makes us call, with the times that decide when. */
public sealed interface CallbackCause {

    CallbackReason reason();

    /** @param enqueuedAt when the customer first stood in the queue: the place he keeps */
    record Missed(Instant at, Instant enqueuedAt, boolean gaveUp) implements CallbackCause {

        @Override
        public CallbackReason reason() {
            return gaveUp ? CallbackReason.ABANDONED : CallbackReason.MISSED;
        }
    }

    record AskedInQueue(Instant at, Instant enqueuedAt) implements CallbackCause {

        @Override
        public CallbackReason reason() {
            return CallbackReason.ASKED_IN_QUEUE;
        }
    }

    record TimeChosen(Instant wanted) implements CallbackCause {

        @Override
        public CallbackReason reason() {
            return CallbackReason.CHOSEN_TIME;
        }
    }

    /** @param hours those of the queue that would have taken the customer */
    record MessageLeft(Instant at, OpeningHours hours) implements CallbackCause {

        @Override
        public CallbackReason reason() {
            return CallbackReason.MESSAGE_LEFT;
        }
    }

    record AnswerPromised(Instant by) implements CallbackCause {

        @Override
        public CallbackReason reason() {
            return CallbackReason.PROMISED_ANSWER;
        }
    }

    /** @param breaksAt when the promise is broken */
    record PromiseAtRisk(Instant at, Instant breaksAt) implements CallbackCause {

        @Override
        public CallbackReason reason() {
            return CallbackReason.TICKET_AT_RISK;
        }
    }

    record RepairFinished(Instant at, boolean installation) implements CallbackCause {

        @Override
        public CallbackReason reason() {
            return installation ? CallbackReason.INSTALLATION_FINISHED : CallbackReason.REPAIR_FINISHED;
        }
    }

    record FirstFollowUpPoor(Instant at) implements CallbackCause {

        @Override
        public CallbackReason reason() {
            return CallbackReason.SECOND_FOLLOW_UP;
        }
    }

    /** Care, purchases, ending warranties, closed complaints: due when the time given has come. */
    record Planned(CallbackReason reason, Instant from, Instant latest) implements CallbackCause {}
}
