package org.huiying.standin.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection between a phone and the provider. Touched on the timeline only. */
final class Call {

    /** How a call leaves what it is in. */
    enum Leaving { HUNG_UP, REDIRECTED, DONE }

    final String sid;
    final String from;
    final String to;
    final Direction direction;
    final Hooks hooks;
    final Instant created;
    final List<Heard> heard = new ArrayList<>();
    Status status;
    @Nullable Instant answered;
    @Nullable Instant ended;
    /** Changes with each thing that the call does, so that timers and answers of an earlier one find themselves late. */
    int turn;
    int told;
    @Nullable Listener listener;
    private @Nullable Consumer<Leaving> leave;

    Call(String from, String to, Direction direction, Hooks hooks, Status status, Instant created) {
        this.sid = Sids.next("CA");
        this.from = from;
        this.to = to;
        this.direction = direction;
        this.hooks = hooks;
        this.status = status;
        this.created = created;
    }

    /** Begins something new. */
    int begin() {
        listener = null;
        return ++turn;
    }

    boolean isAt(int turn) {
        return this.turn == turn && !status.isOver();
    }

    /** What has to be undone when the call leaves the place where it is now. */
    void stays(Consumer<Leaving> leave) {
        this.leave = leave;
    }

    void leaves(Leaving how) {
        Consumer<Leaving> what = leave;
        leave = null;
        if (what != null) {
            what.accept(how);
        }
    }

    void hears(Instant at, Heard.Kind kind, String text, String more) {
        heard.add(new Heard(heard.size() + 1, at, kind, text, more));
    }

    /** Of the talk, in whole seconds. */
    long seconds(Instant now) {
        return answered == null ? 0 : Duration.between(answered, ended == null ? now : ended).toSeconds();
    }
}
