@NullMarked
package org.huiying.desk.live;

import org.jspecify.annotations.NullMarked;
