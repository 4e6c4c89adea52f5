package org.huiying.desk.routing;

import java.sql.Timestamp;

import org.huiying.rules.routing.RoutingEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the router has still to hear. An event is stored in the transaction of the change that it speaks of. */
@Component
public class RoutingEvents {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RoutingEvents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Leaves the event for whichever node routes; it hears of it after the commit of the running transaction. */
    public void post(RoutingEvent event) {
        jdbc.sql("insert into routing_event (at, kind, payload) values (?, ?, ?::jsonb)")
                .params(Timestamp.from(event.at()), event.getClass().getSimpleName(), json.writeValueAsString(event))
                .update();
    }
}
