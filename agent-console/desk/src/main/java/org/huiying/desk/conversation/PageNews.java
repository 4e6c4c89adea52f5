package org.huiying.desk.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

import org.huiying.desk.live.Topic;
import org.huiying.gateway.contact.VisitorNews;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.queue.QueueId;

/**
 * What followers are to be told of contacts that move together. A conversation in a list, its page, and its customer's
 * page are told once, how it stands in the end; offers are told each.
 */
final class PageNews {

    /** Where something of a conversation is shown, so that a later line there takes the place of an earlier one. */
    private record Place(Topic topic, long conversation, String what) {}

    /** @param words made of the conversation's row as it is in the end */
    record Line(Topic topic, long conversation, String type, Function<ConversationRow, Object> words) {}

    private final SequencedMap<Place, Line> lines = new LinkedHashMap<>();

    void offer(AgentId agent, ConversationId conversation, int number, Function<ConversationRow, Object> offer) {
        put(Topic.agent(agent), conversation, "offer:" + number, "offer", offer);
    }

    void offerEnded(AgentId agent, ConversationId conversation, ContactNews.OfferEnded ended) {
        put(Topic.agent(agent), conversation, "over:" + ended.n(), "offer-ended", row -> ended);
    }

    void row(AgentId agent, ConversationId conversation) {
        put(Topic.agent(agent), conversation, "row", "row", row -> row);
    }

    void row(QueueId queue, ConversationId conversation) {
        put(Topic.queue(queue), conversation, "row", "row", row -> row);
    }

    void goneFrom(AgentId agent, ConversationId conversation) {
        gone(Topic.agent(agent), conversation);
    }

    void goneFrom(QueueId queue, ConversationId conversation) {
        gone(Topic.queue(queue), conversation);
    }

    private void gone(Topic topic, ConversationId conversation) {
        put(topic, conversation, "row", "row-gone", row -> new ContactNews.Gone(conversation.value()));
    }

    void changed(ConversationId conversation) {
        put(Topic.conversation(conversation), conversation, "row", "changed", row -> row);
    }

    /** Nothing for those who did not come over a website. */
    void customer(MovingContact contact, Function<ConversationRow, VisitorNews> news, String type) {
        String visitor = contact.talk.visitor();
        if (visitor != null) {
            put(Topic.visitor(visitor), contact.conversation(), type, type, news::apply);
        }
    }

    private void put(Topic topic, ConversationId conversation, String what, String type,
                     Function<ConversationRow, Object> words) {
        lines.putLast(new Place(topic, conversation.value(), what), new Line(topic, conversation.value(), type, words));
    }

    List<Line> lines() {
        return new ArrayList<>(lines.values());
    }
}
