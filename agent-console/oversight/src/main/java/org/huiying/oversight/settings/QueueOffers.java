package org.huiying.oversight.settings;

import org.jspecify.annotations.Nullable;

/**
 * How a queue's contacts are offered, in seconds.
 *
 * @param callSeconds     how long an offer stands, by channel
 * @param declinedSeconds how long she is not offered the same contact again: after she declined, missed it, went away
 * @param missesUntilAway after so many missed in a row she is set away; 0 for never
 * @param atOnce          at how many agents a contact may ring at once
 */
record QueueOffers(@Nullable Integer callSeconds, @Nullable Integer chatSeconds, @Nullable Integer messageSeconds,
                   @Nullable Integer callbackSeconds, @Nullable Integer declinedSeconds, @Nullable Integer missedSeconds,
                   @Nullable Integer leftSeconds, @Nullable Integer missesUntilAway, @Nullable Integer atOnce) {

    static final QueueOffers UNSAID = new QueueOffers(null, null, null, null, null, null, null, null, null);

    void check(FieldErrors errors) {
        errors.number("offers.callSeconds", callSeconds, 5, 300)
                .number("offers.chatSeconds", chatSeconds, 5, 300)
                .number("offers.messageSeconds", messageSeconds, 5, 300)
                .number("offers.callbackSeconds", callbackSeconds, 5, 300)
                .number("offers.declinedSeconds", declinedSeconds, 0, 3600)
                .number("offers.missedSeconds", missedSeconds, 0, 3600)
                .number("offers.leftSeconds", leftSeconds, 0, 3600)
                .number("offers.missesUntilAway", missesUntilAway, 0, 50)
                .number("offers.atOnce", atOnce, 1, 50);
    }
}
