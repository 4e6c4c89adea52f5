/**
 * The language between a telephone provider and the desk. The provider asks the
 * {@link org.huiying.gateway.contact.call.Switchboard} what somebody on the line shall hear now, and is told by
 * {@link org.huiying.gateway.contact.call.Calls} to dial and to hang up. Another provider is another implementation of
 * {@code Calls} that asks the same switchboard.
 */
@NullMarked
package org.huiying.gateway.contact.call;

import org.jspecify.annotations.NullMarked;
