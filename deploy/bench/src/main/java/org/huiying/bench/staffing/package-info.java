/** How many agents a day needs, from the command line: {@code deploy/bench/bench staffing}. */
@NullMarked
package org.huiying.bench.staffing;

import org.jspecify.annotations.NullMarked;
