package org.huiying.standin.call;

import java.time.Duration;

/**
 * How long things take on the line.
 *
 * @param perCharacter of what the machine says
 * @param betweenDials the account's limit: one dial in this time; further ones stay queued
 */
public record Pace(Duration perCharacter, Duration betweenDials) {

    /** As a person speaks. */
    public static final Pace SPOKEN = new Pace(Duration.ofMillis(160), Duration.ofSeconds(1));

    Duration of(String words) {
        return perCharacter.multipliedBy(words.length());
    }
}
