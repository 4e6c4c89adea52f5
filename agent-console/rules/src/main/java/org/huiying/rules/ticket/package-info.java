/** Tickets (工单): the life of a repair order, and which step may follow which. */
@NullMarked
package org.huiying.rules.ticket;

import org.jspecify.annotations.NullMarked;
