/** Callbacks (回访/回拨): when a promise falls due and what follows from its result. */
@NullMarked
package org.huiying.rules.callback;

import org.jspecify.annotations.NullMarked;
