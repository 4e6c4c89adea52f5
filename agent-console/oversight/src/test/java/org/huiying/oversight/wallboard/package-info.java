@NullMarked
package org.huiying.oversight.wallboard;

import org.jspecify.annotations.NullMarked;
