/** Tests of the socket of the staff's pages. */
@NullMarked
package org.huiying.desk.console;

import org.jspecify.annotations.NullMarked;
