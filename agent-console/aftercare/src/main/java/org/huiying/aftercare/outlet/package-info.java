/**
 * Outlets (网点) with the districts they cover, and their technicians. Start with
 * {@link org.huiying.aftercare.outlet.Outlets}. Owns the tables {@code outlet}, {@code outlet_coverage},
 * {@code technician} and {@code technician_trade}, and {@code /api/outlets}.
 */
@NullMarked
package org.huiying.aftercare.outlet;

import org.jspecify.annotations.NullMarked;
