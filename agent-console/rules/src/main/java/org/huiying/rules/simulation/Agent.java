package org.huiying.rules.simulation;

import org.huiying.rules.routing.AgentProfile;

/**
 * Somebody who takes contacts.
 *
 * @param speed 1 for one who needs as long as the demand says; one of 2 is done in half the time
 */
public record Agent(AgentProfile profile, double speed) {

    public Agent {
        if (!(speed > 0 && speed < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("speed: " + speed + " (expected: more than 0)");
        }
    }
}
