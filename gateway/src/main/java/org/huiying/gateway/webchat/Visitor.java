package org.huiying.gateway.webchat;

import java.time.Instant;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.SiteKey;
import org.huiying.gateway.contact.VisitorId;

/** Who a valid token names, where it was issued and how long it holds. */
record Visitor(VisitorId id, SiteKey site, Instant expires) {

    Address address() {
        return id.address();
    }
}
