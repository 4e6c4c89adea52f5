@NullMarked
package org.huiying.oversight.report;

import org.jspecify.annotations.NullMarked;
