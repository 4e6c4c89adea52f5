package org.huiying.gateway.contact.terms;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * For how long a customer may be answered after he has written, or has only pressed something.
 *
 * @param written   what his message allows
 * @param pressed   what a press in the menu, or following the account, allows
 * @param templates whether texts that the provider has approved may be sent outside the window
 */
public record WindowTerms(Allowance written, Allowance pressed, boolean templates) {

    /** @param messages how many answers; null: any number */
    public record Allowance(Duration lasts, @Nullable Integer messages) {

        Window at(Instant now) {
            return new Window(now.plus(lasts), messages);
        }
    }

    /** After he wrote. Allowances do not add up: each renews the longer time and the larger number. */
    public Window written(@Nullable Window before, Instant now) {
        return renewed(before, written.at(now), now);
    }

    /** After he pressed something. */
    public Window pressed(@Nullable Window before, Instant now) {
        return renewed(before, pressed.at(now), now);
    }

    private static Window renewed(@Nullable Window before, Window fresh, Instant now) {
        if (before == null || !before.until().isAfter(now)) {
            return fresh;
        }
        Integer left = before.left() == null || fresh.left() == null ? null : Integer.valueOf(Math.max(before.left(), fresh.left()));
        return new Window(before.until().isAfter(fresh.until()) ? before.until() : fresh.until(), left);
    }
}
