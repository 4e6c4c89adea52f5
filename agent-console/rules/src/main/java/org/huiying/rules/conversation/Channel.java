package org.huiying.rules.conversation;

/** The way (渠道) on which a contact came. A due callback is a contact of a channel of its own. */
public enum Channel {
    PHONE,
    CHAT,
    MESSAGING,
    CALLBACK
}
