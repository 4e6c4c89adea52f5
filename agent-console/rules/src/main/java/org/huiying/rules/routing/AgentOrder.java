package org.huiying.rules.routing;

import java.util.List;

/**
 * Whom of the agents in the best ring a contact is offered to. After what is named here the one who has been idle longest
 * comes first. A missed or declined offer and a callback do not touch the idle time.
 *
 * @param by what counts first
 * @param ties what counts between agents who are equal by that, in this order
 * @param packTo chats and messages go first to an agent who has at least one already and fewer than this, the one with most
 *     first, so that others stay free for calls; 0 for no packing: they are spread by {@code by}
 */
public record AgentOrder(By by, List<Tie> ties, int packTo) {

    public static final AgentOrder LONGEST_IDLE = new AgentOrder(By.LONGEST_IDLE, List.of(), 0);

    public enum By {
        /**
         * Time since her last contact, wrap-up included, or since she came online. Who has nothing in hand comes before who has
         * something: with three chats nobody is idle, however long ago the last of them came.
         */
        LONGEST_IDLE,
        /** Fewest units of her capacity in use. */
        LEAST_BUSY,
        /** In turn: who was offered a contact of this queue longest ago, whether she took it or not. */
        ROUND_ROBIN,
        /** Who has accepted fewest contacts, of any queue, since the day began. */
        FEWEST_TODAY
    }

    public enum Tie {
        /** The higher grade first. */
        GRADE,
        /** The higher sum of her levels in the skills that are needed. */
        LEVEL
    }

    public AgentOrder {
        ties = List.copyOf(ties);
        if (packTo < 0 || packTo > 50) {
            throw new IllegalArgumentException("packTo: " + packTo + " (expected: 0-50)");
        }
    }
}
