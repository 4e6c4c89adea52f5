/**
 * What supervisors measure by, as formulas with their sources. Start reading at {@link
 * org.huiying.rules.measure.ServiceLevel}.
 */
@NullMarked
package org.huiying.rules.measure;

import org.jspecify.annotations.NullMarked;
