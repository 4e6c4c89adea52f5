package org.huiying.bench.routing;

/** A case, or a metric of one, that cannot be simulated; the message says why. */
final class Unsimulable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unsimulable(String why) {
        super(why);
    }
}
