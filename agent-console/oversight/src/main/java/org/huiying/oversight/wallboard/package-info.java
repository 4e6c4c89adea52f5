/**
 * What is going on now: figures of queues and agents, callbacks that are due, tickets about to break a promise.
 *
 * <p>Start reading at {@link org.huiying.oversight.wallboard.FiguresReader} (what is counted and how) and
 * {@link org.huiying.oversight.wallboard.WallboardPublisher} (how it reaches the boards). Service level is answered
 * within target ÷ (answered + abandoned), by the time of answer or abandonment; due callbacks are our own doing and do
 * not count as arrivals.
 *
 * <p>Owns the live event {@code figures} of the topic {@code wallboard}, and {@code wallboard_lease}, which says what node tells
 * it. All else can be counted again.
 */
@NullMarked
package org.huiying.oversight.wallboard;

import org.jspecify.annotations.NullMarked;
