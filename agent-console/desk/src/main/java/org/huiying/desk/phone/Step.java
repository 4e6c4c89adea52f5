package org.huiying.desk.phone;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.LegId;
import org.huiying.gateway.contact.call.RoomId;
import org.huiying.gateway.contact.call.Seat;
import org.jspecify.annotations.Nullable;

/** What the provider has to be asked. */
sealed interface Step {

    CallId call();

    /** Let the caller ask what comes next. */
    record FetchNext(CallId call) implements Step {}

    record Dial(Leg leg) implements Step {

        @Override
        public CallId call() {
            return leg.call();
        }
    }

    /** The customer hears music, or the talk. @param line the provider's id of his connection */
    record HoldCaller(CallId call, CallId line, RoomId room, boolean held) implements Step {}

    /** Somebody else takes part otherwise than before. @param coached her whom he coaches, when he does */
    record Place(Leg leg, Seat seat, @Nullable CallId coached) implements Step {

        @Override
        public CallId call() {
            return leg.call();
        }
    }

    record Record(CallId call, RoomId room, boolean on) implements Step {}

    /** Nothing was heard of the caller for long. */
    record CheckCaller(CallId call) implements Step {}

    record CheckLeg(CallId call, LegId leg, CallId provider) implements Step {}
}
