/**
 * Links that lead a customer from his phone into the chat: who hung up before anybody answered gets one by text message,
 * and whoever opens it is known in the chat as that customer, where the call goes on: it is the same conversation, and the
 * callback that it was given keeps its place. A link is signed, lasts a day, and belongs to the first browser that opens it.
 *
 * <p>Start reading at {@link org.huiying.desk.chatlink.MissedCallTexts}. Owns the table {@code chat_link}.
 */
@NullMarked
package org.huiying.desk.chatlink;

import org.jspecify.annotations.NullMarked;
