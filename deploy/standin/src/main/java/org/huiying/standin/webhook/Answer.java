package org.huiying.standin.webhook;

/**
 * What the customer's server said.
 *
 * @param status 0 when nothing was heard
 * @param type   of the body, without its parameters; empty when none was named
 */
public record Answer(int status, String type, String body) {

    public static final Answer NOTHING = new Answer(0, "", "");

    public boolean isGood() {
        return status >= 200 && status < 300;
    }
}
