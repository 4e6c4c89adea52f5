package org.huiying.gateway.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a visitor's page looks when it is opened: this, followed by the events after {@code seq}, equals a later one.
 *
 * @param seq the last event of his topic that is in it, 0 for none
 * @param status of his latest conversation
 * @param position only while waiting
 * @param agentReadSeq his messages up to this number have been read
 * @param customerReadSeq he has read up to this number
 * @param messages the newest of his latest conversation, oldest first
 * @param notices tickets and callbacks that were announced to him, oldest first
 * @param rated whether he has judged it already
 */
public record VisitorSnapshot(long seq, VisitorNews.Status status, VisitorNews.@Nullable Position position,
        long agentReadSeq, long customerReadSeq, List<VisitorMessage> messages, boolean hasMore,
        List<VisitorFeed.Event> notices, boolean rated) {

    public VisitorSnapshot {
        messages = List.copyOf(messages);
        notices = List.copyOf(notices);
    }
}
