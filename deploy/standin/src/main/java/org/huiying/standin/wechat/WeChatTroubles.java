package org.huiying.standin.wechat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What goes wrong with requests that send, by command: each once, in order. */
public final class WeChatTroubles {

    /** @param lost what was asked for is done, and its answer never arrives */
    record Trouble(int error, boolean lost) {}

    private final Deque<Trouble> next = new ArrayDeque<>();

    /** The next is answered with this error, and not done. */
    public synchronized void answer(int error) {
        next.add(new Trouble(error, false));
    }

    /** The next is done, and its answer lost. */
    public synchronized void loseAnswer() {
        next.add(new Trouble(0, true));
    }

    synchronized @Nullable Trouble poll() {
        return next.poll();
    }

    synchronized void forget() {
        next.clear();
    }
}
