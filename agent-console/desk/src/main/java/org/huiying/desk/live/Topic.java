package org.huiying.desk.live;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.queue.QueueId;

/**
 * Something that can be followed: its events carry numbers 1, 2, 3 … without gaps.
 *
 * @param name {@code kind:id}, as it stands in frames and in the table {@code live_topic}
 */
public record Topic(String name) implements Comparable<Topic> {

    /** What every member of staff may follow: tickets, callbacks, states of agents, changed settings. */
    public static final Topic DESK = new Topic("desk");

    /** The figures that a supervisor watches. */
    public static final Topic WALLBOARD = new Topic("wallboard");

    public Topic {
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("topic: '" + name + "' (expected: 1-100 characters)");
        }
    }

    /** Offers, assignments and notices of one agent. */
    public static Topic agent(AgentId agent) {
        return new Topic("agent:" + agent);
    }

    /** Everything staff may see of one conversation, notes included. */
    public static Topic conversation(ConversationId conversation) {
        return new Topic("conversation:" + conversation);
    }

    /** Contacts that enter and leave one queue. */
    public static Topic queue(QueueId queue) {
        return new Topic("queue:" + queue);
    }

    /** What the customer behind one web visitor sees; never a note. */
    public static Topic visitor(String visitor) {
        return new Topic("visitor:" + visitor);
    }

    /** The part before the colon. */
    public String kind() {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    /** The part behind the colon, or an empty string. */
    public String id() {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(colon + 1);
    }

    @Override
    public int compareTo(Topic other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
