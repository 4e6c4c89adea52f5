@NullMarked
package org.huiying.desk.intake;

import org.jspecify.annotations.NullMarked;
