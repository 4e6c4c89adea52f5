@NullMarked
package org.huiying.oversight.staffing;

import org.jspecify.annotations.NullMarked;
