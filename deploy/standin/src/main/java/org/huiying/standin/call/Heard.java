package org.huiying.standin.call;

import java.time.Instant;

/**
 * What came over the line of one call; text stands for voice.
 *
 * @param n counts from 1 within the call
 * @param more further words: who speaks, or how a call ended
 */
public record Heard(int n, Instant at, Kind kind, String text, String more) {

    public enum Kind {
        /** The machine speaks. */
        PROMPT,
        /** Music, or another sound. */
        SOUND,
        /** Somebody in the same room speaks; the other's number in {@code more}. */
        VOICE,
        /** What the line itself does: RINGING, ANSWERED, JOINED, ALONE, LEFT, HOLD, RESUMED, RECORDING, RECORDED, ENDED. */
        LINE
    }
}
