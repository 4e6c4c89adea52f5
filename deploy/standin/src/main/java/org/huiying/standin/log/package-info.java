/** What is remembered of the past, and how much of it. */
@NullMarked
package org.huiying.standin.log;

import org.jspecify.annotations.NullMarked;
