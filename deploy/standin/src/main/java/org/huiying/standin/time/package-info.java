/** When things happen: by themselves in a demo, by command in a test. */
@NullMarked
package org.huiying.standin.time;

import org.jspecify.annotations.NullMarked;
