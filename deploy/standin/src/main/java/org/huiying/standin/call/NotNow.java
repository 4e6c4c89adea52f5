package org.huiying.standin.call;

/** What was asked of a call or conference does not go in its state. */
public final class NotNow extends Exception {

    private final int code;

    public NotNow(int code, String message) {
        super(message);
        this.code = code;
    }

    /** Twilio's. */
    public int code() {
        return code;
    }
}
