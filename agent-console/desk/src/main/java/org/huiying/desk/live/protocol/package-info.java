/**
 * Every frame of the staff's live stream, in one place: {@link org.huiying.desk.live.protocol.ClientFrame} from the
 * page, {@link org.huiying.desk.live.protocol.ServerFrame} to it. Text frames with one JSON object each; its member
 * {@code t} names the kind.
 */
@NullMarked
package org.huiying.desk.live.protocol;

import org.jspecify.annotations.NullMarked;
