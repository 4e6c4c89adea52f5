package org.huiying.desk.knowledge;

import java.util.Optional;

import org.huiying.gateway.contact.KnownVisitors;
import org.huiying.gateway.contact.VisitorId;
import org.huiying.knowledge.reading.VisitorNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Customers who read articles are the visitors of the chat on the same website. */
@Component
class WidgetVisitors implements VisitorNames {

    private final ObjectProvider<KnownVisitors> visitors;

    WidgetVisitors(ObjectProvider<KnownVisitors> visitors) {
        this.visitors = visitors;
    }

    @Override
    public Optional<String> visitor(String authorization) {
        return visitors.stream().findFirst().flatMap(known -> known.knownBy(authorization)).map(VisitorId::toString);
    }
}
