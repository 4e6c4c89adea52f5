package org.huiying.oversight.settings;

import org.jspecify.annotations.Nullable;

/**
 * How those who wait are told their place.
 *
 * @param everySeconds    at most so often; 0 for never
 * @param handlingSeconds what a contact takes an agent, until it has been measured
 */
record QueueAnnouncing(@Nullable Integer everySeconds, @Nullable Integer handlingSeconds) {

    static final QueueAnnouncing UNSAID = new QueueAnnouncing(null, null);

    void check(FieldErrors errors) {
        errors.number("announcing.everySeconds", everySeconds, 0, 600)
                .number("announcing.handlingSeconds", handlingSeconds, 1, QueueSetting.DAY);
    }
}
