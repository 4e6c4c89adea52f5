/**
 * Staffing (排班测算): a supervisor asks how many agents a day needs, and what they lead to. Start reading at {@link
 * org.huiying.oversight.staffing.StaffingApi}; the answer itself is found by {@code org.huiying.rules.staffing}, with the
 * router's own rules. Owns no table.
 */
@NullMarked
package org.huiying.oversight.staffing;

import org.jspecify.annotations.NullMarked;
