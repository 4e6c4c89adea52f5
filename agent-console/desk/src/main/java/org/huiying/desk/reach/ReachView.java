package org.huiying.desk.reach;

import java.time.Instant;
import java.util.List;

import org.huiying.gateway.contact.terms.ChannelTerms;
import org.huiying.gateway.contact.terms.TextTerms;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is shown before she writes.
 *
 * @param connected whether the channel is configured; when not, nothing can be sent
 * @param types     of files that may be sent, at most {@code largest} bytes
 * @param windowed  whether he must have written lately: {@code until} then says how long it holds, null when it is over
 * @param left      how many messages may still be sent; null: any number
 * @param templates whether approved texts may be sent outside the window
 */
public record ReachView(boolean connected, @Nullable TextTerms text, List<String> types, long largest, boolean windowed,
                        @Nullable Instant until, @Nullable Integer left, boolean templates,
                        @Nullable Instant optedOutAt) {

    static final ReachView UNCONNECTED = new ReachView(false, null, List.of(), 0, false, null, null, false, null);

    static ReachView of(ChannelTerms terms, Reach reach) {
        var window = terms.window() == null ? null : reach.window();
        return new ReachView(true, terms.text(), terms.files().types().stream().sorted().toList(), terms.files().largest(),
                terms.window() != null, window == null ? null : window.until(), window == null ? null : window.left(),
                terms.window() != null && terms.window().templates(), reach.optedOutAt());
    }
}
