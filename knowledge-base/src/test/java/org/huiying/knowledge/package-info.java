@NullMarked
package org.huiying.knowledge;

import org.jspecify.annotations.NullMarked;
