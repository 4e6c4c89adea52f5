package org.huiying.desk.conversation;

import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far a reply has come on a channel that is not our own socket, as its sender sees it. */
@Component
class Deliveries {

    private final JdbcClient jdbc;
    private final LiveLog live;

    Deliveries(JdbcClient jdbc, LiveLog live) {
        this.jdbc = jdbc;
        this.live = live;
    }

    record Told(long seq, String state, @Nullable String why) {}

    /** In the running transaction. */
    void tell(long conversation, long seq, String state, @Nullable String why) {
        jdbc.sql("update message set delivery = ?, delivery_why = ? where conversation_id = ? and seq = ?")
                .param(state).param(why).param(conversation).param(seq).update();
        live.append(Topic.conversation(new ConversationId(conversation)), "delivery", new Told(seq, state, why));
    }
}
