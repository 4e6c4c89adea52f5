package org.huiying.oversight.settings;

import org.jspecify.annotations.Nullable;

/**
 * When a figure of the wallboard turns amber and red.
 *
 * @param amber from here on (for the service level: from here down)
 * @param ring  whether red makes a sound
 */
public record Threshold(@Nullable Measure measure, @Nullable Integer amber, @Nullable Integer red, @Nullable Boolean ring,
                 @Nullable Integer version) {

    /** What the limits are of; LONGEST_WAIT in hundredths of the queue's target, rates in per cent, AWAY in minutes. */
    public enum Measure {
        WAITING, LONGEST_WAIT, SERVICE_LEVEL, ABANDON_RATE, CALLBACKS_OVERDUE, TICKETS_AT_RISK, TICKETS_BROKEN, AWAY;

        boolean isBadWhenLow() {
            return this == SERVICE_LEVEL;
        }
    }

    void check(Measure of) {
        int most = of == Measure.SERVICE_LEVEL || of == Measure.ABANDON_RATE ? 100 : 10_000;
        FieldErrors errors = new FieldErrors().number("amber", amber, 0, most).number("red", red, 0, most).present("ring", ring);
        if (amber != null && red != null) {
            errors.check(of.isBadWhenLow() ? red <= amber : red >= amber, "red",
                    of.isBadWhenLow() ? "红色不能高于黄色" : "红色不能低于黄色",
                    of.isBadWhenLow() ? "Red must not be above amber" : "Red must not be below amber");
        }
        errors.refuseIfAny();
    }
}
