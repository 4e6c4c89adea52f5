package org.huiying.desk.phone;

import java.util.Locale;

import org.springframework.stereotype.Component;

/** What follows from what the provider has told. Each event may come twice. */
@Component
class Aftermath {

    private final TakingIn takingIn;
    private final CallerEnds ends;
    private final AgentPhones agents;
    private final Recordings recordings;
    private final Committed committed;

    Aftermath(TakingIn takingIn, CallerEnds ends, AgentPhones agents, Recordings recordings, Committed committed) {
        this.takingIn = takingIn;
        this.ends = ends;
        this.agents = agents;
        this.recordings = recordings;
        this.committed = committed;
    }

    void of(PhoneEvent event) {
        switch (event) {
            case PhoneEvent.Chosen chosen -> takingIn.take(chosen);
            case PhoneEvent.CallerGone gone -> committed.run(gone.call(), () -> ends.ended(gone.call()));
            case PhoneEvent.MessageRecorded message -> committed.run(message.call(),
                    () -> recordings.recorded(message.call(), message.recording(), message.length()));
            case PhoneEvent.TalkRecorded talk -> recordings.call(talk.room()).ifPresent(call -> committed.run(call,
                    () -> recordings.talkRecorded(call, talk.recording(), talk.length())));
            case PhoneEvent.AnsweredBy answered -> committed.run(answered.leg(),
                    () -> agents.answeredBy(answered.leg(), answered.machine()));
            case PhoneEvent.LegOver over -> committed.run(over.leg(),
                    () -> agents.ended(over.leg(), over.how().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
    }
}
