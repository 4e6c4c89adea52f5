package org.huiying.desk.reach;

import java.time.Instant;

import org.huiying.gateway.contact.terms.Window;
import org.jspecify.annotations.Nullable;

/**
 * How an address stands with us.
 *
 * @param window     null: he never wrote, or the channel has no window
 * @param optedOutAt since when he has forbidden us to write; null: he has not
 */
public record Reach(@Nullable Window window, @Nullable Instant optedOutAt) {

    static final Reach FRESH = new Reach(null, null);
}
