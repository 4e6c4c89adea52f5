package org.huiying.standin.rest;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What goes wrong with requests, by command: each once, in order. */
public final class Troubles {

    /** @param afterwards what was asked for is done, and then the answer is lost */
    record Trouble(int status, int retryAfter, int code, boolean afterwards) {}

    private final Deque<Trouble> next = new ArrayDeque<>();

    /** The next request is turned away: 429 with the seconds to wait. */
    public synchronized void busy(int seconds) {
        next.add(new Trouble(429, seconds, 20429, false));
    }

    /** The next request is refused with a code of Twilio's. */
    public synchronized void refused(int code) {
        next.add(new Trouble(400, 0, code, false));
    }

    /** The next request is answered 500. @param done whether what it asked for is done all the same */
    public synchronized void broken(boolean done) {
        next.add(new Trouble(500, 0, 20500, done));
    }

    synchronized @Nullable Trouble poll() {
        return next.poll();
    }

    synchronized void forget() {
        next.clear();
    }
}
