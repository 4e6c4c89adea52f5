package org.huiying.gateway.contact;

/** A way to say something to a customer. One bean for each kind. */
public interface Channel {

    /** Which addresses it reaches. */
    ChannelKind kind();

    /**
     * Sends one thing. May wait for the provider, so never call it in a transaction. When this throws, it is not known
     * whether the provider took it: try again with the same {@code Outbound}.
     */
    Delivery send(Outbound outbound);
}
