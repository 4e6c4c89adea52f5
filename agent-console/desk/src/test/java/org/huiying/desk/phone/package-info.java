@NullMarked
package org.huiying.desk.phone;

import org.jspecify.annotations.NullMarked;
