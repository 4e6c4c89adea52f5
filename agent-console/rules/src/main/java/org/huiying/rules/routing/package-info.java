/** Routing: one pure, single-threaded engine that decides which agent takes which contact, and why. */
@NullMarked
package org.huiying.rules.routing;

import org.jspecify.annotations.NullMarked;
