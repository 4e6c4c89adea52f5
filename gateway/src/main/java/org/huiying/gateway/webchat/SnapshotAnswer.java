package org.huiying.gateway.webchat;

import java.util.List;
import org.huiying.gateway.contact.VisitorFeed;
import org.huiying.gateway.contact.VisitorMessage;
import org.huiying.gateway.contact.VisitorNews;
import org.huiying.gateway.contact.VisitorSnapshot;
import org.jspecify.annotations.Nullable;

/** A snapshot as the page gets it: flat, with {@code seq} to follow from. */
record SnapshotAnswer(long seq, VisitorNews.State status, @Nullable String agentName, @Nullable String queue,
        @Nullable Integer position, @Nullable Long estimateSeconds, long agentReadSeq, long customerReadSeq,
        List<VisitorMessage> messages, boolean hasMore, List<VisitorFeed.Event> notices, boolean rated) {

    static SnapshotAnswer of(VisitorSnapshot snapshot) {
        var status = snapshot.status();
        var position = snapshot.position();
        return new SnapshotAnswer(snapshot.seq(), status.status(), status.agentName(), status.queue(),
                position == null ? null : position.position(), position == null ? null : position.estimateSeconds(),
                snapshot.agentReadSeq(), snapshot.customerReadSeq(), snapshot.messages(), snapshot.hasMore(),
                snapshot.notices(), snapshot.rated());
    }
}
