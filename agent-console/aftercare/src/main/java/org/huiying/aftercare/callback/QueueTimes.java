package org.huiying.aftercare.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.huiying.desk.queue.Queue;
import org.huiying.desk.queue.Queues;
import org.huiying.rules.calendar.Moment;
import org.huiying.rules.calendar.Opening;
import org.huiying.rules.callback.DueTime;
import org.springframework.stereotype.Component;

/** When the queue of a callback can take it. */
@Component
class QueueTimes {

    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final int OVERDUE_SHARE = 4;

    private final Queues queues;
    private final Reckoning reckoning;
    private final CallbackProperties properties;

    QueueTimes(Queues queues, Reckoning reckoning, CallbackProperties properties) {
        this.queues = queues;
        this.reckoning = reckoning;
        this.properties = properties;
    }

    /** The later time to which a due callback moves because its queue is closed; empty when it may go. */
    Optional<DueTime> later(Callback callback, Instant now) {
        Optional<Queue> queue = queues.find(callback.to().queue());
        if (queue.isEmpty()) {
            return Optional.empty();
        }
        return switch (queues.opening(queue.get(), now)) {
            case Opening.Open ignored -> Optional.empty();
            case Opening.Unknown unknown -> Optional.of(
                    new DueTime.AwaitsCalendar(unknown.year(), now, callback.to().means()));
            case Opening.Closed closed -> switch (closed.next()) {
                case Moment.At open -> Optional.of(reckoning.attempt(open.instant(), callback));
                case Moment.Unannounced unknown -> Optional.of(
                        new DueTime.AwaitsCalendar(unknown.year(), unknown.from(), callback.to().means()));
                case Moment.Never ignored -> Optional.empty();
            };
        };
    }

    /**
     * When to look again at a due callback whose customer is waiting or talking himself: after a second, as his contact may
     * be about to end because he asked to be called, then less and less often.
     */
    Instant soon(Callback callback, Instant now) {
        Duration share = Duration.between(callback.times().due(), now).dividedBy(OVERDUE_SHARE);
        return now.plus(Collections.max(List.of(SOONEST, Collections.min(List.of(share, properties.again())))));
    }

    /** A while after now, when a callback is tried again that no agent took. */
    Instant again(Instant now) {
        return now.plus(properties.again());
    }
}
