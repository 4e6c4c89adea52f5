/**
 * Joins telephone calls with contacts: who calls becomes a contact of channel {@code PHONE}; when the router has
 * assigned it, the agent's own phone rings, and with "1" both are in one room.
 *
 * <p>Start reading at {@link org.huiying.desk.phone.Settling}: twice a second each live call is compared with how its
 * contact stands, and what differs is put right. Webhooks only store what happened and answer what to hear; so one that
 * is late, doubled or lost does no more than delay, and a crash between deciding and telling the provider is made good
 * by the next look. What the provider was asked to do is asked again until it is seen; only dialling is looked for
 * first. Nobody speaks to the provider inside a transaction.
 *
 * <p>Limits: one call from one number at a time (a second one is told so); the contact counts as answered when the
 * agent accepts it in the console, not when her phone is picked up. When the end of her connection is told before his,
 * she is noted as the one who hung up. Owns the tables {@code phone_call}, {@code phone_leg} and {@code phone_recording}.
 */
@NullMarked
package org.huiying.desk.phone;

import org.jspecify.annotations.NullMarked;
