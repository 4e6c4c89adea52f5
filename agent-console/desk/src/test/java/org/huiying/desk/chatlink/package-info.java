/** Links that lead from the phone into the chat. */
@NullMarked
package org.huiying.desk.chatlink;

import org.jspecify.annotations.NullMarked;
