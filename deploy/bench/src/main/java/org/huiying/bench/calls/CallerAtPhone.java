package org.huiying.bench.calls;

import java.time.Duration;
import java.util.List;
import org.huiying.standin.StandIn;
import org.huiying.standin.call.CallState;
import org.huiying.standin.call.Heard;
import org.huiying.standin.call.Network;
import org.jspecify.annotations.Nullable;

/** Does on the line what the plan says; looks a few times a second. */
final class CallerAtPhone {

    private static final Duration MOST_PATIENT = Duration.ofSeconds(120);

    private enum Stage { BEFORE, MENU, WAITING, DONE_WAITING, TALKING, OVER }

    private final StandIn standIn;
    private final Network network;
    private final Plan plan;
    private Stage stage = Stage.BEFORE;
    private @Nullable String call;
    private Duration since = Duration.ZERO;
    private int heard;

    CallerAtPhone(StandIn standIn, Plan plan) {
        this.standIn = standIn;
        this.network = standIn.network();
        this.plan = plan;
    }

    boolean isOver() {
        return stage == Stage.OVER;
    }

    /** @param time since the beginning */
    void look(Duration time) {
        if (stage == Stage.BEFORE) {
            if (time.compareTo(plan.after()) >= 0) {
                call = standIn.call(plan.number());
                become(Stage.MENU, time);
            }
            return;
        }
        String sid = java.util.Objects.requireNonNull(call);
        if (network.find(sid).map(CallState::status).filter(status -> !status.isOver()).isEmpty()) {
            stage = Stage.OVER;
            return;
        }
        List<Heard> news = network.heard(sid, heard);
        heard += news.size();
        if (news.stream().anyMatch(one -> one.text().equals("JOINED"))) {
            become(Stage.TALKING, time);
        } else if (news.stream().anyMatch(one -> one.text().equals("RECORDING"))) {
            network.say(sid, "请回电");
            become(Stage.DONE_WAITING, time);
        }
        act(sid, time);
    }

    private void act(String sid, Duration time) {
        boolean impatient = passed(time, plan.patience());
        switch (stage) {
            case MENU -> {
                if (plan.wish() == Plan.Wish.LEAVE_IN_MENU && passed(time, Duration.ofSeconds(1)) || passed(time, MOST_PATIENT)) {
                    network.hangUp(sid);
                } else if (network.press(sid, '1')) {
                    become(Stage.WAITING, time);
                }
            }
            case WAITING -> {
                if (passed(time, MOST_PATIENT) || plan.wish() == Plan.Wish.ABANDON && impatient) {
                    network.hangUp(sid);
                } else if (impatient && (plan.wish() == Plan.Wish.CALLBACK && network.press(sid, '1')
                        || plan.wish() == Plan.Wish.MESSAGE && network.press(sid, '2'))) {
                    become(Stage.DONE_WAITING, time);
                }
            }
            case DONE_WAITING -> {
                if (!network.press(sid, '#') && passed(time, MOST_PATIENT)) {
                    network.hangUp(sid);
                }
            }
            case TALKING -> {
                if (passed(time, plan.talk()) && plan.endsTalk() || passed(time, MOST_PATIENT)) {
                    network.hangUp(sid);
                }
            }
            case BEFORE, OVER -> { }
        }
    }

    private boolean passed(Duration time, Duration span) {
        return time.minus(since).compareTo(span) >= 0;
    }

    private void become(Stage next, Duration time) {
        stage = next;
        since = time;
    }
}
