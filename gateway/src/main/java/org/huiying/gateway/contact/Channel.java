package org.huiying.gateway.contact;

import java.util.List;
import org.huiying.gateway.contact.terms.ChannelTerms;

/** A way to say something to a customer. One bean for each kind. */
public interface Channel {

    /** Which addresses it reaches. */
    ChannelKind kind();

    /** What it allows. */
    ChannelTerms terms();

    /** Texts that may be sent outside the window. */
    default List<Template> templates() {
        return List.of();
    }

    /**
     * Sends one thing, no longer than the terms allow. May wait for the provider, so never call it in a transaction. When
     * this throws, it is not known whether the provider took it: try again with the same {@code Outbound}.
     */
    Delivery send(Outbound outbound);

    /** Gets a file of a customer's from the provider. May wait, and may be asked again. */
    default Fetched fetch(Address from, HeldFile file) {
        return new Fetched.Gone("this channel brings no files");
    }
}
