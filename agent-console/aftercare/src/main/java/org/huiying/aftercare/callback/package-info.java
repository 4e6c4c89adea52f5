/**
 * Callbacks (回访/回拨): every promise to contact a customer, with a time. They schedule themselves from what happens at
 * the desk ({@link org.huiying.aftercare.callback.DeskCauses}) and to tickets
 * ({@link org.huiying.aftercare.callback.TicketCauses}); {@link org.huiying.aftercare.callback.Callbacks} keeps one live
 * callback per matter; when one falls due, {@link org.huiying.aftercare.callback.Due} makes it a contact, exactly once;
 * its result ({@link org.huiying.aftercare.callback.Results}) decides what is next. The rules of all this are in
 * {@code org.huiying.rules.callback}. Owns the tables {@code callback*} and {@code customer_merge_taken},
 * and {@code /api/callbacks}.
 *
 * <p>A timer is a row of db-scheduler, set in the transaction that sets the due time. It carries the callback's number
 * and the number of the timer; a callback that was moved has a newer timer, and an old one that still fires does
 * nothing. Whichever node fires it locks the callback first, and the contact it opens is unique per callback, so a
 * crash between any two steps, or two nodes at once, ends in one contact.
 */
@NullMarked
package org.huiying.aftercare.callback;

import org.jspecify.annotations.NullMarked;
