package org.huiying.bench;

/** What was given on the command line, or in a file that it names, cannot be used; the message says what and why. */
public final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unusable(String what) {
        super(what);
    }

    public Unusable(String what, Throwable cause) {
        super(what, cause);
    }
}
