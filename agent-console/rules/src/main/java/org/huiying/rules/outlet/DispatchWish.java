package org.huiying.rules.outlet;

import java.time.Instant;

/**
 * What has to be done, where, and when.
 *
 * @param trade     the trade the fault belongs to
 * @param skill     the least level that it needs: 1 to 5
 * @param at        when the technician should be working: the visit's start, or now
 * @param emergency whether it goes to somebody at once, full or not
 */
public record DispatchWish(Place place, String trade, int skill, Instant at, boolean emergency) {

    public DispatchWish {
        if (skill < 1 || skill > 5) {
            throw new IllegalArgumentException("skill: " + skill + " (expected: 1-5)");
        }
    }
}
