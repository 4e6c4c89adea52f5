@NullMarked
package org.huiying.oversight.settings;

import org.jspecify.annotations.NullMarked;
