package org.huiying.standin.message;

/** What becomes of messages to a number. @param end the last status @param error Twilio's code with it, 0: none */
public record Fate(String end, int error) {

    public static final Fate ARRIVES = new Fate("delivered", 0);
    public static final Fate IS_READ = new Fate("read", 0);
    /** Nothing is heard after it has left. */
    public static final Fate UNTOLD = new Fate("sent", 0);

    public static Fate undelivered(int error) {
        return new Fate("undelivered", error);
    }

    public static Fate failed(int error) {
        return new Fate("failed", error);
    }
}
