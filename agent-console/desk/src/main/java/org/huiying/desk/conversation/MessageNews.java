package org.huiying.desk.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.huiying.desk.conversation.MessageStore.Moved;
import org.huiying.desk.conversation.MessageStore.NewRow;
import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those who may see a message that it is there: staff on the conversation, its owner, its customer. */
@Component
class MessageNews {

    private final LiveLog live;

    MessageNews(LiveLog live) {
        this.live = live;
    }

    /** What the list of the owner shows of a conversation after new words. */
    record Said(long conversation, long seq, @Nullable String lastText, Instant lastAt, @Nullable String lastFrom,
                int unread) {}

    void tell(List<NewRow> rows, Map<Long, Moved> moved) {
        for (int i = 0; i < rows.size(); i++) {
            NewRow row = rows.get(i);
            var conversation = row.conversation();
            live.append(Topic.conversation(new ConversationId(conversation.id())), "message", row.view());
            if (conversation.channel().equals("WEB_CHAT") && !row.message().forStaffOnly()) {
                live.append(Topic.visitor(conversation.address()), "message", VisitorMessages.of(row.view()));
            }
            if (conversation.owner() != null && row.message().isSaid()) {
                live.append(Topic.agent(new AgentId(conversation.owner())), "said",
                        new Said(conversation.id(), row.view().seq(), row.message().lastWords(), row.view().at(),
                                row.view().author(), moved.get(conversation.id()).unread()));
            }
        }
    }
}
