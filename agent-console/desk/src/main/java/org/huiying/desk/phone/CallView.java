package org.huiying.desk.phone;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A call as pages show it.
 *
 * @param number  the caller's; null when he keeps it back
 * @param talkAt  when he first talked with somebody
 * @param held    he hears music
 * @param paused  what is said is not recorded
 * @param pending something was asked of the provider that is not done yet
 * @param trouble why it is not done
 * @param outgoing we call him
 * @param outcome how such a call ended
 * @param people  who else is on the line or rung, and whom was asked last
 */
record CallView(String call, @Nullable String number, Stage stage, Instant arrivedAt, @Nullable Instant talkAt,
                boolean held, boolean paused, boolean pending, @Nullable String trouble, boolean outgoing,
                @Nullable String outcome, List<Person> people) {

    enum Stage {
        WAITING, RINGING,
        /** His phone rings. */
        CALLING,
        TALKING, OUTSIDE, MESSAGE, OVER
    }

    /**
     * @param agent null for another number
     * @param state TO_DIAL, RINGING, ACCEPTED or ENDED
     * @param why   it ended
     * @param by    PERSON or MACHINE, when it is known who answered
     * @param ahead how many calls are made before this one can be, while it is still to be made
     */
    record Person(long leg, String role, @Nullable Long agent, String name, String state, @Nullable String why,
                  boolean muted, boolean held, boolean coaches, boolean completes, @Nullable String by, @Nullable Integer ahead) {}
}
