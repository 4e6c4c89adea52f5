@NullMarked
package org.huiying.desk.routing;

import org.jspecify.annotations.NullMarked;
