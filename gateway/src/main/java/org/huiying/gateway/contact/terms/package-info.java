/**
 * What each channel allows, as rules without IO: how long a text may be, which files it carries, and how long and how
 * often a customer may be answered. A channel states its {@link org.huiying.gateway.contact.terms.ChannelTerms}; whoever
 * writes is shown them before he runs into them, and what would break them is refused before it is sent.
 */
@NullMarked
package org.huiying.gateway.contact.terms;

import org.jspecify.annotations.NullMarked;
