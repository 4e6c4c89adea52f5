/** Tests of the desk on a real PostgreSQL and Redis. */
@NullMarked
package org.huiying.desk;

import org.jspecify.annotations.NullMarked;
