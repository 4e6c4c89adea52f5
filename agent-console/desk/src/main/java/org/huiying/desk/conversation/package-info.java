/**
 * Conversations: what is said, by whom, in which order, and how contacts move through them.
 *
 * <p>Start reading at {@link org.huiying.desk.conversation.MessageLog}, by which every message becomes durable, and
 * {@link org.huiying.desk.conversation.ContactChanges}, which carries out what the router decided.
 *
 * <p>A conversation has one address at a time, where replies go. It may move to another of the same customer
 * ({@link org.huiying.desk.conversation.Moves}) and keeps the one it left, so that it follows him when he writes from there:
 * a chat to text messages, a call that nobody answered into the chat. A page at the address that was left shows nothing
 * that was said since.
 *
 * <p>Owns the tables {@code conversation}, {@code contact}, {@code message}, {@code attachment}, {@code draft} and
 * {@code outbox}, and the events of the topics {@code conversation:…} and {@code visitor:…}.
 */
@NullMarked
package org.huiying.desk.conversation;

import org.jspecify.annotations.NullMarked;
