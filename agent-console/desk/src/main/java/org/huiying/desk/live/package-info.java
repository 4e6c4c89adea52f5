/**
 * The live stream: what happens on a topic reaches every follower, in order, once, and survives any crash.
 *
 * <p>Start reading at {@link org.huiying.desk.live.LiveLog} (where a feature leaves an event) and
 * {@link org.huiying.desk.live.FanOut} (how it reaches followers). {@code protocol} holds every frame in one place.
 *
 * <p>Owns the tables {@code live_topic} and {@code live_event} and the Redis channels {@code huiying:rings} and
 * {@code huiying:signals}.
 */
@NullMarked
package org.huiying.desk.live;

import org.jspecify.annotations.NullMarked;
