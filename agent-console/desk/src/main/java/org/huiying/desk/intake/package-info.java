/**
 * What customers do comes in here, from every channel, exactly once: committed first, answered then.
 *
 * <p>Start reading at {@link org.huiying.desk.intake.Intake}. Owns the tables {@code inbound_receipt} and
 * {@code channel_cursor}.
 */
@NullMarked
package org.huiying.desk.intake;

import org.jspecify.annotations.NullMarked;
