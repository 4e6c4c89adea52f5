package org.huiying.desk.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers think of a conversation. */
@Component
public class Rating {

    private final JdbcClient jdbc;
    private final SystemSays system;
    private final Clock clock;

    Rating(JdbcClient jdbc, SystemSays system, Clock clock) {
        this.jdbc = jdbc;
        this.system = system;
        this.clock = clock;
    }

    /**
     * Keeps the first rating of a conversation; a second one changes nothing.
     *
     * @param degree 1 very bad to 4 very good
     */
    public void rate(ConversationId conversation, int degree, @Nullable String comment) {
        int rated = jdbc.sql("""
                update conversation set rating = ?, rating_comment = ?, rated_at = ? where id = ? and rating is null""")
                .param(degree).param(comment).param(Timestamp.from(clock.instant())).param(conversation.value()).update();
        if (rated > 0) {
            system.line(conversation, "rated", "客户已评价", Map.of("degree", degree));
        }
    }
}
