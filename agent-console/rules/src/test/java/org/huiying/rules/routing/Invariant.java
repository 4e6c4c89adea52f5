package org.huiying.rules.routing;

import java.util.Arrays;

/** What holds whatever happens, by the numbers under which it was asked for. The twentieth is a rule of callbacks. */
enum Invariant {

    ONE_STATE(1, "a contact has exactly one state, and none after its end"),
    ONE_AGENT(2, "a contact has one agent at most"),
    WITHIN_CAPACITY(3, "what is in use, offers and wrap-ups included, is within capacity, or the decision says why not"),
    NOBODY_FORGOTTEN(4, "at rest nobody waits whom somebody free may take, but for a named hold"),
    FIRST_COME_FIRST_SERVED(5, "of the same class and needs, who came first is served first"),
    FIRST_ENQUEUE_KEPT(6, "a contact that comes back keeps its first enqueue time"),
    OVERTAKING_WINDOW(7, "only who came within the window can overtake"),
    RIGHT_AGENT(8, "the best agent of the best ring, and a miss does not improve her rank"),
    OFFER_ENDS_ONCE(9, "an offer ends exactly once, and a late answer is refused"),
    ONE_WINNER(10, "an accept and a cancel have one winner"),
    NOBODY_LOST(11, "who came in is waiting, offered, active or ended"),
    ROOM_USED_AT_ONCE(12, "room that is free again is given in the same step"),
    ONLY_WHO_MAY(13, "no offer to whom is not there, cools down or lacks the skill"),
    OFFERS_BOUNDED(14, "who did not take it is not asked again before her time"),
    RECONNECTING(15, "going and coming neither doubles nor loses work"),
    OPENING(16, "an opening queue offers no more than there is room for"),
    REPLAY(17, "the same events give the same decisions, and a restart changes nothing"),
    ONLY_WIDENS(18, "rings only widen, and no change of settings strands anybody"),
    COUNTERS(19, "counters equal a fold of the decisions"),
    CLOCK(21, "a clock that steps reorders nothing and fires nothing twice");

    private final int number;
    private final String rule;

    Invariant(int number, String rule) {
        this.number = number;
        this.rule = rule;
    }

    /** @throws Broken unless it holds */
    void require(boolean holds, Object... about) {
        if (!holds) {
            throw new Broken(this, Arrays.toString(about));
        }
    }

    @Override
    public String toString() {
        return number + ". " + rule;
    }

    static final class Broken extends AssertionError {

        private static final long serialVersionUID = 1L;

        final Invariant invariant;

        Broken(Invariant invariant, String about) {
            super(invariant + ": " + about);
            this.invariant = invariant;
        }
    }
}
