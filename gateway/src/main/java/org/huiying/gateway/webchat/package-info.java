/**
 * Web chat: the visitor's side of the {@code <huiying-chat>} element, over REST under {@code /visit} and the WebSocket
 * {@code /visit/live}. Start with {@link org.huiying.gateway.webchat.VisitorSocket} for the live stream and
 * {@code ConversationEndpoint} for the rest; {@code RATIONALE.md} says why it is as it is.
 *
 * <p>A visitor is named by a token that we sign ({@code VisitorTokens}); every request carries it as a Bearer, the socket
 * in its first frame, and there is no other way to his conversation. There are no cookies, so that the element works in
 * other people's pages and no foreign page can act for him. What he does goes to the {@code Inbox}; what he sees comes
 * from the {@code VisitorFeed}. This package has no tables.
 */
@NullMarked
package org.huiying.gateway.webchat;

import org.jspecify.annotations.NullMarked;
