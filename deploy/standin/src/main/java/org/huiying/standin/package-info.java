/**
 * A stand-in for Twilio: it answers the REST requests that we make, interprets the TwiML that we return, keeps calls,
 * conferences, recordings and text messages, and sends signed webhooks, on command late, doubled, out of order or not at
 * all. The demo company telephones through it without an account, and tests and benchmarks are driven by it.
 *
 * <p>Start reading at {@link org.huiying.standin.StandIn}. Whatever Twilio's published description does not allow is
 * refused and remembered as a violation. It is deliberately narrower than Twilio: an operation, a parameter or a TwiML
 * attribute that we do not use is refused too, so that nothing is silently without effect. Nothing is stored: a restart
 * forgets every call.
 */
@NullMarked
package org.huiying.standin;

import org.jspecify.annotations.NullMarked;
