/**
 * What happens before the first bean and after the last: the data directory is taken, the port is looked at, embedded
 * PostgreSQL and Redis are started when no others are named ({@link org.huiying.app.start.Preparation}), a reason not to
 * start is said in one sentence ({@link org.huiying.app.start.CannotStartReport}), and when all is ready the addresses
 * and, the first time, the accounts are printed.
 */
@NullMarked
package org.huiying.app.start;

import org.jspecify.annotations.NullMarked;
