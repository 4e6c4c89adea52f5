package org.huiying.desk.phone;

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

    private final ObjectProvider<Calls> provider;
    private final CallStore calls;
    private final LegStore legs;
    private final RecordingStore recordings;
    private final Settling settling;
    private final Dialling dialling;
    private final Exchange exchange;

    CallControl(ObjectProvider<Calls> provider, CallStore calls, LegStore legs, RecordingStore recordings,
                Settling settling, Dialling dialling, Exchange exchange) {
        this.provider = provider;
        this.calls = calls;
        this.legs = legs;
        this.recordings = recordings;
        this.settling = settling;
        this.dialling = dialling;
        this.exchange = exchange;
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        provider.ifAvailable(line -> {
            calls.live().forEach(call -> settling.of(call).ifPresent(step -> take(line, step)));
            recordings.toFetch().forEach(one -> ask("fetch recording " + one, () -> recordings.keep(one, line.fetch(one))));
            legs.toHangUp().forEach(ended -> ask("hang up " + ended.provider(), () -> {
                line.hangUp(ended.provider());
                legs.hungUp(ended.leg());
            }));
        });
    }

    private void take(Calls line, Settling.Step step) {
        switch (step) {
            case Settling.Step.FetchNext next -> ask("move call " + next.call(), () -> line.fetchNext(next.call()));
            case Settling.Step.Dial dial -> dialling.dial(line, dial.leg());
            case Settling.Step.CheckCaller check -> ask("look for call " + check.call(), () -> {
                if (!line.isLive(check.call())) {
                    exchange.ended(check.call());
                }
            });
            case Settling.Step.CheckAgent check -> ask("look for call " + check.provider(), () -> {
                if (!line.isLive(check.provider())) {
                    exchange.agentEnded(check.leg(), check.provider());
                }
            });
        }
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
