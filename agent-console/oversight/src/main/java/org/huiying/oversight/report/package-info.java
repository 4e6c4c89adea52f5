/**
 * What was done, day by day. Start reading at {@link org.huiying.oversight.report.AgentDays} and {@link
 * org.huiying.oversight.report.QueueDays}, where each figure says how it is counted. Owns no table.
 */
@NullMarked
package org.huiying.oversight.report;

import org.jspecify.annotations.NullMarked;
