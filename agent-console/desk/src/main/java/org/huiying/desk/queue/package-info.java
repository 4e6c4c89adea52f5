/** Queues as they are configured, and when they are open. Owns the tables {@code queue} and {@code queue_skill}. */
@NullMarked
package org.huiying.desk.queue;

import org.jspecify.annotations.NullMarked;
