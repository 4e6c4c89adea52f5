package org.huiying.gateway.contact;

import java.util.Optional;

/** Who a visitor is, for parts of the house that he reaches without speaking to anybody. */
public interface KnownVisitors {

    /** @param authorization the header of his request, which may be anything */
    Optional<VisitorId> knownBy(String authorization);
}
