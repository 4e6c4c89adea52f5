/**
 * PostgreSQL and Redis as child processes, for a machine on which nothing but a JDK is installed. Start with
 * {@link org.huiying.embedded.DataDirectory}: whoever holds it may start the two, and whatever still runs on it from an
 * instance that was killed is an orphan that the next start ends. Both run in a session of their own, so that Ctrl-C
 * reaches the application first, which stops them after it has closed.
 */
@NullMarked
package org.huiying.embedded;

import org.jspecify.annotations.NullMarked;
