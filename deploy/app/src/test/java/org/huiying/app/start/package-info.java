/** Reasons not to start, each with its one sentence. */
@NullMarked
package org.huiying.app.start;

import org.jspecify.annotations.NullMarked;
