@NullMarked
package org.huiying.desk.problem;

import org.jspecify.annotations.NullMarked;
