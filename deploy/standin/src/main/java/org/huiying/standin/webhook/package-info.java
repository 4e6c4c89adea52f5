/** Tells the customer's server what happens, signed, and on command late, doubled, out of order or not at all. */
@NullMarked
package org.huiying.standin.webhook;

import org.jspecify.annotations.NullMarked;
