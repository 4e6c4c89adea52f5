package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Calls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at every live call and asks the provider for what is to be done: decided and committed first, asked then. */
@Component
class CallControl {

    private static final Logger log = LoggerFactory.getLogger(CallControl.class);

    private static final int MOST_STEPS = 8;

    private final ObjectProvider<Calls> provider;
    private final CallStore calls;
    private final LegStore legs;
    private final Settling settling;
    private final StepTaker steps;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private final Looks looks = new Looks();

    CallControl(ObjectProvider<Calls> provider, CallStore calls, LegStore legs, Settling settling, StepTaker steps, Clock clock) {
        this.provider = provider;
        this.calls = calls;
        this.legs = legs;
        this.settling = settling;
        this.steps = steps;
        this.clock = clock;
    }

    /** On a thread of its own, as the provider may take its time; one look at a time. */
    @Scheduled(fixedRate = 500)
    void look() {
        if (!looking.tryLock()) {
            return;
        }
        try {
            provider.ifAvailable(this::look);
        } finally {
            looking.unlock();
        }
    }

    private void look(Calls line) {
        Instant now = clock.instant();
        List<CallStore.ToLookAt> live = calls.toLookAt(now.minus(Together.SILENCE));
        live.stream().filter(call -> looks.isDue(call, now)).forEach(call -> settle(line, call.call()));
        looks.keepOnly(live);
        hangUp(line);
    }

    /** Does at once for one call what is to be done; what cannot be done now is left to a later look. */
    void lookAt(CallId call) {
        provider.ifAvailable(line -> {
            settle(line, call);
            hangUp(line);
        });
    }

    private void settle(Calls line, CallId call) {
        for (int i = 0; i < MOST_STEPS; i++) {
            if (!settling.of(call).map(step -> steps.take(line, step)).orElse(false)) {
                return;
            }
        }
    }

    private void hangUp(Calls line) {
        legs.toHangUp().forEach(ended -> ask("hang up " + ended.provider(), () -> {
            line.hangUp(ended.provider());
            legs.hungUp(ended.leg());
        }));
    }

    /** What cannot be asked now is asked again at a later look. */
    private static void ask(String what, Runnable question) {
        try {
            question.run();
        } catch (Calls.Unreachable e) {
            log.warn("Could not {}; it is tried again", what, e);
        }
    }
}
