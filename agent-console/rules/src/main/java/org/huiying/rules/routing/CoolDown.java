package org.huiying.rules.routing;

import java.time.Duration;

/**
 * How long an agent who did not take a contact is not offered it again.
 *
 * @param declined after she said no, or handed it on
 * @param missed after she did not answer
 * @param left after the offer was taken back because she went away: so flapping costs one offer per cool-down
 */
public record CoolDown(Duration declined, Duration missed, Duration left) {

    public CoolDown {
        check("declined", declined);
        check("missed", missed);
        check("left", left);
    }

    /** The same for every reason. */
    public static CoolDown of(Duration time) {
        return new CoolDown(time, time, time);
    }

    private static void check(String why, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("coolDown after " + why + ": " + time + " (expected: zero or more)");
        }
    }
}
