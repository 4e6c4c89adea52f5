/**
 * What customers do comes in here, from every channel, exactly once: committed first, answered then.
 *
 * <p>Start reading at {@link org.huiying.desk.intake.Intake}. Owns the table {@code inbound_receipt}.
 */
@NullMarked
package org.huiying.desk.intake;

import org.jspecify.annotations.NullMarked;
