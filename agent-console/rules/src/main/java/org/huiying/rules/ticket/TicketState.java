package org.huiying.rules.ticket;

import static org.huiying.rules.ticket.StepKind.ACCEPT;
import static org.huiying.rules.ticket.StepKind.AGREE_VISIT;
import static org.huiying.rules.ticket.StepKind.ARRIVE;
import static org.huiying.rules.ticket.StepKind.CANCEL;
import static org.huiying.rules.ticket.StepKind.CLOSE;
import static org.huiying.rules.ticket.StepKind.DECLINE;
import static org.huiying.rules.ticket.StepKind.DISPATCH;
import static org.huiying.rules.ticket.StepKind.FINISH;
import static org.huiying.rules.ticket.StepKind.FOLLOW_UP;
import static org.huiying.rules.ticket.StepKind.PARTS_ARRIVED;
import static org.huiying.rules.ticket.StepKind.REOPEN;
import static org.huiying.rules.ticket.StepKind.START_WORK;
import static org.huiying.rules.ticket.StepKind.TAKE_IN;
import static org.huiying.rules.ticket.StepKind.WAIT_FOR_PARTS;

import java.util.Set;

/** Where a ticket stands in its life, and which steps it may take from there. */
public enum TicketState {

    REGISTERED("登记", Set.of(DISPATCH, CANCEL)),
    DISPATCHED("派工", Set.of(ACCEPT, DECLINE, DISPATCH, CANCEL)),
    ACCEPTED("接单", Set.of(AGREE_VISIT, DISPATCH, CANCEL)),
    /** A technician who did not report his arrival may still report that it is done. */
    VISIT_AGREED("预约", Set.of(AGREE_VISIT, ARRIVE, FINISH, DISPATCH, CANCEL)),
    ARRIVED("到场", Set.of(START_WORK, WAIT_FOR_PARTS, TAKE_IN, FINISH, AGREE_VISIT, CANCEL)),
    WORKING("处理中", Set.of(WAIT_FOR_PARTS, TAKE_IN, FINISH, CANCEL)),
    WAITING_FOR_PARTS("待料", Set.of(PARTS_ARRIVED, AGREE_VISIT, CANCEL)),
    TAKEN_IN("取回修理", Set.of(WAIT_FOR_PARTS, START_WORK, FINISH, CANCEL)),
    FINISHED("完工", Set.of(FOLLOW_UP)),
    FOLLOWED_UP("回访", Set.of(CLOSE, REOPEN)),
    CLOSED("办结", Set.of()),
    CANCELLED("取消", Set.of());

    private final String chinese;
    private final Set<StepKind> allowed;

    TicketState(String chinese, Set<StepKind> allowed) {
        this.chinese = chinese;
        this.allowed = allowed;
    }

    public String chinese() {
        return chinese;
    }

    public Set<StepKind> allowed() {
        return allowed;
    }

    /** Whether the customer still waits for the repair. */
    public boolean isOpen() {
        return switch (this) {
            case REGISTERED, DISPATCHED, ACCEPTED, VISIT_AGREED, ARRIVED, WORKING, WAITING_FOR_PARTS, TAKEN_IN -> true;
            case FINISHED, FOLLOWED_UP, CLOSED, CANCELLED -> false;
        };
    }

    /** Whether the repair clock stands still. */
    public boolean isPaused() {
        return this == WAITING_FOR_PARTS;
    }
}
