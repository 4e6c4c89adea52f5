package org.huiying.rules.routing;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An agent's place among those who may take a line's contacts. The order must not change while she sits in it: {@link
 * AgentPool#lift} comes before any change.
 */
final class Seat {

    /** Whose work is over soonest: least in hand, then longest idle. */
    static final Comparator<Seat> BY_LOAD = Comparator.<Seat>comparingInt(seat -> seat.agent.used)
            .thenComparingLong(seat -> seat.agent.idleSince)
            .thenComparing(seat -> seat.agent);

    final Post post;
    final Agent agent;
    final WaitingLine line;
    /** Among whom she is found; null if the queue's needs are beyond her. */
    final Tier tier;
    /** The sum of her levels in what the line's best ring for her needs. */
    final int level;
    boolean free;
    boolean drainable;
    /** Whether she has begun with the line's channel and has not reached the soft cap, as of when she sat down. */
    private int packed;

    Seat(Post post, WaitingLine line, Tier tier, int level) {
        this.post = post;
        this.agent = post.agent;
        this.line = line;
        this.tier = tier;
        this.level = level;
        tier.members++;
    }

    /** How many contacts of the line she can have when she has nothing else. */
    int slots() {
        return agent.profile.capacity().slots(line.channel());
    }

    /** Nobody sits in it any more. */
    void giveUp() {
        tier.members--;
    }

    void sit() {
        packed = agent.packed(line.channel(), line.queue.settings.serving().order().packTo());
    }

    boolean isPacked() {
        return packed > 0;
    }

    /** In the order in which the queue asks its agents. */
    static int byOrder(Seat a, Seat b) {
        int order = Integer.compare(b.packed, a.packed);
        if (order == 0) {
            AgentOrder asked = a.line.queue.settings.serving().order();
            order = switch (asked.by()) {
                case LONGEST_IDLE -> Integer.compare(a.agent.occupied(), b.agent.occupied());
                case LEAST_BUSY -> Integer.compare(a.agent.used, b.agent.used);
                case ROUND_ROBIN -> Long.compare(a.post.turn(), b.post.turn());
                case FEWEST_TODAY -> Integer.compare(a.agent.takenToday, b.agent.takenToday);
            };
            if (order == 0 && asked.by() == AgentOrder.By.LONGEST_IDLE) {
                order = Long.compare(a.agent.idleSince, b.agent.idleSince);
            }
            for (int i = 0; order == 0 && i < asked.ties().size(); i++) {
                order = switch (asked.ties().get(i)) {
                    case GRADE -> Integer.compare(b.agent.profile.grade(), a.agent.profile.grade());
                    case LEVEL -> Integer.compare(b.level, a.level);
                };
            }
        }
        if (order == 0) {
            order = Long.compare(a.agent.idleSince, b.agent.idleSince);
        }
        return order != 0 ? order : a.agent.compareTo(b.agent);
    }

    static Seat better(@Nullable Seat best, Seat other) {
        return best == null || byOrder(other, best) < 0 ? other : best;
    }
}
