/**
 * Callbacks (回访/回拨): when a promise falls due and what follows from its result. Start with
 * {@link org.huiying.rules.callback.CallbackSchedule#due} and {@link org.huiying.rules.callback.CallbackRules#after}.
 * A customer has one live callback per {@link org.huiying.rules.callback.Matter}.
 */
@NullMarked
package org.huiying.rules.callback;

import org.jspecify.annotations.NullMarked;
