/**
 * Whether a customer may be written to now: the window that his channel leaves open, what is left in it, and whether he
 * has forbidden it. What a channel allows at all stands in its {@link org.huiying.gateway.contact.terms.ChannelTerms}.
 *
 * <p>Start reading at {@link org.huiying.desk.reach.Reaches}. Owns the tables {@code address_reach} and
 * {@code message_template}.
 */
@NullMarked
package org.huiying.desk.reach;

import org.jspecify.annotations.NullMarked;
