package org.huiying.gateway.contact;

/** Where channels hand in what customers do. */
public interface Inbox {

    /**
     * Takes it in. When an accepted receipt is back it is committed. When this throws, nothing is known: the sender may
     * try again with the same id.
     */
    Receipt receive(Inbound inbound);
}
