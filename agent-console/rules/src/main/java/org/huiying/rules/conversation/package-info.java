/** Conversations (会话), the contacts that belong to them and what is said. */
@NullMarked
package org.huiying.rules.conversation;

import org.jspecify.annotations.NullMarked;
