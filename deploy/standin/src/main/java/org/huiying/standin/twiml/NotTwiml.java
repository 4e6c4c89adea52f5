package org.huiying.standin.twiml;

/** What was answered is not TwiML as we use it; Twilio would tell the caller of an application error and hang up. */
public final class NotTwiml extends Exception {

    NotTwiml(String what) {
        super(what);
    }

    NotTwiml(String what, Throwable cause) {
        super(what, cause);
    }
}
