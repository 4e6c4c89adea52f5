package org.huiying.standin.rest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** What goes wrong with requests, by command: each once, in order. */
public final class Troubles {

    /**
     * @param operation that it waits for; empty: whichever comes next
     * @param afterwards what was asked for is done, and then the answer is lost
     */
    record Trouble(String operation, int status, int retryAfter, int code, boolean afterwards) {}

    private final Deque<Trouble> next = new ArrayDeque<>();

    /** The next request is turned away: 429 with the seconds to wait. */
    public synchronized void busy(int seconds) {
        next.add(new Trouble("", 429, seconds, 20429, false));
    }

    /** The next request is refused with a code of Twilio's. */
    public synchronized void refused(int code) {
        next.add(new Trouble("", 400, 0, code, false));
    }

    /** The next request is answered 500. @param done whether what it asked for is done all the same */
    public synchronized void broken(boolean done) {
        next.add(new Trouble("", 500, 0, 20500, done));
    }

    /** The next request for this operation is done, and its answer lost. */
    public synchronized void lost(String operation) {
        next.add(new Trouble(operation, 500, 0, 20500, true));
    }

    synchronized @Nullable Trouble poll(String operation) {
        for (Iterator<Trouble> left = next.iterator(); left.hasNext();) {
            Trouble trouble = left.next();
            if (trouble.operation().isEmpty() || trouble.operation().equals(operation)) {
                left.remove();
                return trouble;
            }
        }
        return null;
    }

    synchronized void forget() {
        next.clear();
    }
}
