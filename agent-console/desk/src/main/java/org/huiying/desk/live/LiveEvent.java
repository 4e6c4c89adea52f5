package org.huiying.desk.live;

import java.time.Instant;

/**
 * One stored event of a topic.
 *
 * @param seq  1 and up, without gaps in its topic
 * @param type one of the types listed in the protocol
 * @param data the event's content as JSON text
 */
public record LiveEvent(Topic topic, long seq, Instant at, String type, String data) {}
