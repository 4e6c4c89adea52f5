/** Queues (队列/技能组): where contacts wait. */
@NullMarked
package org.huiying.rules.queue;

import org.jspecify.annotations.NullMarked;
