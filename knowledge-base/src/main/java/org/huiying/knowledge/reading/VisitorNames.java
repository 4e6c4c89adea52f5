package org.huiying.knowledge.reading;

import java.util.Optional;

/** Who a customer is that reads before he talks to us. */
public interface VisitorNames {

    /** @param authorization the header of his request, which may be anything */
    Optional<String> visitor(String authorization);
}
