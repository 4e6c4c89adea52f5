package org.huiying.oversight.wallboard;

import java.time.Instant;
import java.util.List;

import org.huiying.oversight.settings.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the board. Waits are told by when they began, so that figures change only when something happens.
 *
 * @param at      when it was read
 * @param history five minutes each, the last four hours, oldest first; the newest is still running
 */
record Figures(Instant at, List<QueueLine> queues, List<AgentTile> agents, Rates total, Callbacks callbacks,
               Tickets tickets, List<Bucket> history, List<Threshold> thresholds) {

    /**
     * @param oldestWaiting when the one who waits longest began to wait
     * @param open          contacts with an agent, wrap-up included
     * @param callbacks     due callbacks that wait for an agent
     * @param online        of its agents, those online and free of work; {@code busy} have some
     */
    record QueueLine(long id, String name, String nameEn, int targetSeconds, int waiting, @Nullable Instant oldestWaiting,
                     int open, int callbacks, int online, int busy, int away, Rates today) {}

    /**
     * @param doing      {@code OFFERED}, {@code TALKING}, {@code WRAPPING} or {@code IDLE}; apart from her state
     * @param doingSince since when the oldest of what she does
     */
    record AgentTile(long id, String name, String grade, String state, @Nullable String reason, @Nullable Instant since,
                     String doing, @Nullable Instant doingSince, int active, int wrapping, int maxChats, boolean onPhone,
                     List<Long> queues) {

        boolean isIdle() {
            return doing.equals("IDLE");
        }
    }

    /** Callbacks whose time has come, and of those the ones past their promise. */
    record Callbacks(int due, int overdue) {}

    /** Open tickets, and promises about to break or broken. */
    record Tickets(int open, int undispatched, int atRisk, int broken) {}

    /** All queues together, five minutes from {@code at} on. */
    record Bucket(Instant at, int arrived, int answered, int abandoned, @Nullable Double serviceLevel, int longestWaitSeconds) {}
}
