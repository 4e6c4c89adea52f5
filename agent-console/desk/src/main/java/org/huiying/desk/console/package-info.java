/**
 * The socket of the staff's pages: follows topics for them and takes what they send. Start reading at
 * {@link org.huiying.desk.console.StaffSocket}. The frames are in {@code live.protocol}. {@link
 * org.huiying.desk.console.StaffPresence} notices who is gone. Owns the table {@code agent_presence}.
 */
@NullMarked
package org.huiying.desk.console;

import org.jspecify.annotations.NullMarked;
