package org.huiying.standin.call;

/** A call's state, in Twilio's words. What is over stays over. */
public enum Status {

    QUEUED("queued"),
    RINGING("ringing"),
    IN_PROGRESS("in-progress"),
    COMPLETED("completed"),
    BUSY("busy"),
    NO_ANSWER("no-answer"),
    CANCELED("canceled"),
    FAILED("failed");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean isOver() {
        return compareTo(COMPLETED) >= 0;
    }
}
