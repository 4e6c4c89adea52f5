/** Outlets (网点) and their technicians, and who covers which district. */
@NullMarked
package org.huiying.rules.outlet;

import org.jspecify.annotations.NullMarked;
