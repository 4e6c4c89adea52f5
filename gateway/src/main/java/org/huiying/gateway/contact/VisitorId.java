package org.huiying.gateway.contact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A visitor of a website, as named by his token: random, so that nobody guesses another's. */
public record VisitorId(@JsonValue UUID value) {

    /** Where this visitor is reached. */
    public Address address() {
        return new Address(ChannelKind.WEB_CHAT, value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
