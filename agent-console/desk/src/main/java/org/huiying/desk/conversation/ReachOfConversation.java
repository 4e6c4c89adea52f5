package org.huiying.desk.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.huiying.desk.conversation.MessageStore.Attached;
import org.huiying.desk.conversation.MessageStore.Locked;
import org.huiying.desk.conversation.MessageStore.NewRow;
import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.desk.reach.Allowance;
import org.huiying.desk.reach.ReachView;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds replies to what their channel allows, and tells the agent what is left. In the running transaction. */
@Component
class ReachOfConversation {

    private final Allowance allowance;
    private final LiveLog live;

    ReachOfConversation(Allowance allowance, LiveLog live) {
        this.allowance = allowance;
        this.live = live;
    }

    static boolean goesOut(Locked conversation, NewMessage message) {
        return conversation.leavesTheHouse() && message.author() == NewMessage.Author.AGENT && !message.forStaffOnly();
    }

    Allowance.Decision send(Locked conversation, NewMessage message, Map<UUID, Attached> pictures) {
        return allowance.send(conversation.channel(), conversation.address(), thing(message, pictures));
    }

    private static Allowance.Thing thing(NewMessage message, Map<UUID, Attached> pictures) {
        if (message.data().containsKey("template")) {
            return new Allowance.Thing.Template();
        }
        return switch (message.kind()) {
            case IMAGE, VOICE, FILE -> {
                var picture = Objects.requireNonNull(pictures.get(message.attachment())).picture();
                yield new Allowance.Thing.File(picture.type(), picture.size());
            }
            case ARTICLE -> new Allowance.Thing.Text((message.data().get("title") + "\n" + message.text()).strip());
            case TEXT, NOTE, SYSTEM, FORM -> new Allowance.Thing.Text(message.text());
        };
    }

    /** What customers wrote opens their windows; whoever looks at a conversation sees how it stands now. */
    void heardAndTold(List<NewRow> rows) {
        Map<Long, Locked> changed = new LinkedHashMap<>();
        for (NewRow row : rows) {
            Locked conversation = row.conversation();
            if (conversation.leavesTheHouse() && row.message().isSaid()) {
                if (row.message().author() == NewMessage.Author.CUSTOMER) {
                    allowance.heard(conversation.channel(), conversation.address(), row.message().isWritten());
                }
                changed.put(conversation.id(), conversation);
            }
        }
        changed.forEach((id, conversation) -> tell(id, conversation.channel(), conversation.address()));
    }

    void tell(long conversation, String channel, String address) {
        live.append(Topic.conversation(new ConversationId(conversation)), "reach", allowance.view(channel, address));
    }

    /** Null on channels that are our own. */
    @Nullable ReachView view(String channel, String address) {
        return MessageStore.leavesTheHouse(channel) ? allowance.view(channel, address) : null;
    }
}
