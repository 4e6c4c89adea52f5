/**
 * A customer's phone with its messages, to try the messaging without an account: whoever opens the page writes to the
 * demo company, and sees what reaches him. Exists only beside the stand-ins. Start with
 * {@link org.huiying.app.demo.messages.MessengerApi}; each way to write is a
 * {@link org.huiying.app.demo.messages.Messenger}.
 */
@NullMarked
package org.huiying.app.demo.messages;

import org.jspecify.annotations.NullMarked;
