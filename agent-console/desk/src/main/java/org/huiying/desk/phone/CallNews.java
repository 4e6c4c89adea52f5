package org.huiying.desk.phone;

import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.LegId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the pages of a conversation how its call is now, whenever that is another than what they know. */
@Component
class CallNews {

    private final CallViews views;
    private final LegStore legs;
    private final LiveLog live;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CallNews(CallViews views, LegStore legs, LiveLog live, JdbcClient jdbc, JsonMapper json) {
        this.views = views;
        this.legs = legs;
        this.live = live;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The event {@code call} of a conversation's topic. @param version rises with each change */
    record Told(int version, @Nullable CallView call) {}

    void changed(LegId leg) {
        legs.find(leg).ifPresent(found -> changed(found.call()));
    }

    /** In the running transaction. */
    void changed(CallId call) {
        views.of(call).ifPresent(shown -> jdbc.sql("""
                update phone_call set shown = ?, version = version + 1 where sid = ? and shown is distinct from ?
                returning version""")
                .params(json.writeValueAsString(shown.view()), call.value(), json.writeValueAsString(shown.view()))
                .query(Integer.class).optional().ifPresent(version -> live.append(
                        Topic.conversation(shown.conversation()), "call", new Told(version, shown.view()))));
    }

    /** As a page reads it when it is opened. */
    Told now(CallId call) {
        int version = jdbc.sql("select version from phone_call where sid = ?").param(call.value()).query(Integer.class)
                .optional().orElse(0);
        return new Told(version, views.of(call).map(CallViews.Shown::view).orElse(null));
    }
}
