package org.huiying.bench.calls;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.huiying.standin.call.CallState;
import org.huiying.standin.call.Network;
import org.huiying.standin.call.Status;

/** Customers whom we call back: most pick up, some are busy, have a mailbox, or do not hear it. */
final class CustomerAtPhone {

    private static final Duration LONGEST_TALK = Duration.ofSeconds(8);

    private final Random random;
    private final Map<String, Integer> moods = new HashMap<>();
    private final Map<String, Duration> talking = new HashMap<>();

    CustomerAtPhone(Random random) {
        this.random = random;
    }

    void look(Network network, CallState call, Duration time) {
        String sid = call.sid();
        int mood = moods.computeIfAbsent(sid, first -> random.nextInt(100));
        if (call.status() == Status.RINGING) {
            if (mood < 70) {
                network.pickUp(sid);
            } else if (mood < 80) {
                network.takeAsMachine(sid);
            } else if (mood < 90) {
                network.decline(sid);
            }
        } else if (call.status() == Status.IN_PROGRESS
                && time.minus(talking.computeIfAbsent(sid, first -> time)).compareTo(LONGEST_TALK) > 0) {
            network.hangUp(sid);
        }
    }
}
