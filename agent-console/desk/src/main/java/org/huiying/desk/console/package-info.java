/**
 * The socket of the staff's pages: follows topics for them and takes what they send. Start reading at
 * {@link org.huiying.desk.console.StaffSocket}. The frames are in {@code live.protocol}.
 */
@NullMarked
package org.huiying.desk.console;

import org.jspecify.annotations.NullMarked;
