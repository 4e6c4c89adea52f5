package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Instant;

import org.huiying.gateway.contact.call.Calls;
import org.huiying.gateway.contact.call.Calls.Dialled;
import org.huiying.gateway.contact.call.Device;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rings phones, at the provider's pace. An attempt is counted before it is made, so that after a crash it is looked for first. */
@Component
class Dialling {

    private static final Logger log = LoggerFactory.getLogger(Dialling.class);
    private static final int MOST_ATTEMPTS = 6;

    private final LegStore legs;
    private final AgentPhones agents;
    private final DialPace pace;
    private final PhoneSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dialling(LegStore legs, AgentPhones agents, DialPace pace, PhoneSettings settings, TransactionTemplate transaction, Clock clock) {
        this.legs = legs;
        this.agents = agents;
        this.pace = pace;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** False when it is not its turn yet. */
    boolean dial(Calls line, Leg leg) {
        Instant now = clock.instant();
        if (!pace.take(settings.dialEvery())) {
            return false;
        }
        if (!legs.claim(leg.id(), now)) {
            return true;
        }
        Calls.Tried tried = leg.attempts() == 0 ? null : new Calls.Tried(leg.times().created(), legs.others(leg));
        switch (line.dial(leg.id(), Device.parse(leg.whose().number()), leg.part().role() == Leg.Role.CUSTOMER, tried)) {
            case Dialled.Ringing ringing -> legs.rings(leg.id(), ringing.call(), now);
            case Dialled.Later later -> {
                if (leg.attempts() + 1 < MOST_ATTEMPTS) {
                    legs.later(leg.id(), now.plus(later.retryAfter()));
                } else {
                    failed(leg, "unreachable");
                }
            }
            case Dialled.Refused refused -> failed(leg, refused.code());
        }
        return true;
    }

    private void failed(Leg leg, String why) {
        log.warn("Leg {} could not be dialled for contact {}: {}", leg.id(), leg.whose().contact(), why);
        transaction.executeWithoutResult(status -> agents.ended(leg.id(), why));
    }
}
