package org.huiying.desk.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * A contact that was not closed when its row was taken, and the columns of its conversation that move with it. It is
 * changed step by step in memory; its rows are written once, as they are in the end.
 */
final class MovingContact {

    /** What never changes while it moves. */
    record Matter(ContactId contact, ConversationId conversation, CustomerId customer, String channel, Instant enqueuedAt,
                  @Nullable CallbackId callback) {}

    /** The columns of its conversation. */
    record Talk(QueueId queue, @Nullable AgentId owner, boolean open, @Nullable Instant endedAt,
                @Nullable String visitor, @Nullable String result) {}

    final Matter matter;
    /** The offers that stand, by number. */
    final SortedMap<Integer, AgentId> ringing = new TreeMap<>();

    String state;
    QueueId queue;
    @Nullable AgentId agent;
    int offers;
    @Nullable Instant answeredAt;
    @Nullable Instant endedAt;
    @Nullable Instant wrapUpUntil;
    @Nullable Instant closedAt;
    @Nullable String outcome;
    @Nullable Integer position;
    @Nullable Long estimateSeconds;
    boolean changed;

    Talk talk;
    boolean talkChanged;

    MovingContact(Matter matter, String state, QueueId queue, Talk talk) {
        this.matter = matter;
        this.state = state;
        this.queue = queue;
        this.talk = talk;
    }

    ConversationId conversation() {
        return matter.conversation();
    }

    boolean isClosed() {
        return outcome != null;
    }

    boolean wasAnswered() {
        return answeredAt != null;
    }

    /** Whether somebody is at the other end now; of a callback that waits for an agent its customer knows nothing. */
    boolean customerWaits() {
        return matter.callback() == null;
    }

    boolean isInQueue() {
        return state.equals("WAITING") || state.equals("OFFERED");
    }

    void waitsIn(QueueId there) {
        changed = true;
        state = "WAITING";
        queue = there;
        agent = null;
        wrapUpUntil = null;
        if (!talk.queue().equals(there)) {
            talk(new Talk(there, talk.owner(), talk.open(), talk.endedAt(), talk.visitor(), talk.result()));
        }
    }

    void ringsAt(AgentId asked, int number) {
        changed = true;
        state = "OFFERED";
        offers = number;
        ringing.put(number, asked);
    }

    void isHers(AgentId hers, Instant now) {
        changed = true;
        state = "ACTIVE";
        agent = hers;
        position = null;
        if (answeredAt == null) {
            answeredAt = now;
        }
    }

    void isPlaced(int place, Optional<Duration> estimate) {
        changed = true;
        position = place;
        estimateSeconds = estimate.map(Duration::toSeconds).orElse(null);
    }

    void isWrappedUpBy(AgentId hers, Instant now, Instant until) {
        changed = true;
        state = "WRAPPING";
        agent = hers;
        wrapUpUntil = until;
        if (endedAt == null) {
            endedAt = now;
        }
    }

    void closes(String how, Instant now) {
        changed = true;
        state = "CLOSED";
        outcome = how;
        closedAt = now;
        if (endedAt == null) {
            endedAt = now;
        }
        if (talk.open()) {
            talk(new Talk(talk.queue(), talk.owner(), false, now, talk.visitor(), talk.result()));
        }
    }

    void ownedBy(@Nullable AgentId owner) {
        talk(new Talk(talk.queue(), owner, talk.open(), talk.endedAt(), talk.visitor(), talk.result()));
    }

    private void talk(Talk other) {
        talk = other;
        talkChanged = true;
    }
}
