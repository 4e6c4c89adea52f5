/** Tests of tickets against a real PostgreSQL. */
@NullMarked
package org.huiying.aftercare.ticket;

import org.jspecify.annotations.NullMarked;
