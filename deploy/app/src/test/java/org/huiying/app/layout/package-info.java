/** The shape of the code, kept by tests: which module may know which, and what stands at the top. */
@NullMarked
package org.huiying.app.layout;

import org.jspecify.annotations.NullMarked;
