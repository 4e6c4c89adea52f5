package org.huiying.gateway.phone;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.huiying.gateway.contact.Language;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.gateway.contact.call.Spoken;
import org.huiying.gateway.twilio.TwilioSettings;

/** Puts prompts into TwiML. */
final class VoiceTwiml {

    /** Where those wait who have called; one for the account. */
    static final String LINE = "huiying";
    private static final int SECONDS_TO_ACCEPT = 10;
    private static final int SECONDS_TO_CHOOSE = 6;
    private static final int LONGEST_MESSAGE_SECONDS = 120;
    private static final int SECONDS_OF_PAUSE = 6;

    private final TwilioSettings settings;
    private final Clock clock;

    VoiceTwiml(TwilioSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** For one who is gone: Twilio wants a document all the same. */
    String nothing() {
        return new Twiml().xml();
    }

    /** He hears nothing for a moment, then the same is asked again. @param pathAndQuery of ours, with what was told */
    String again(Duration pause, String pathAndQuery) {
        return new Twiml().verb("Pause", "length", pause.toSeconds()).redirect(settings.hook(pathAndQuery).toString()).xml();
    }

    String of(Spoken spoken) {
        VoiceWords words = VoiceWords.in(spoken.language());
        Twiml twiml = new Twiml();
        switch (spoken.prompt()) {
            case Prompt.Menu menu -> menu(twiml, words, menu);
            case Prompt.LeaveMessage message -> twiml.say(words, words.message(message, clock.instant()))
                    .verb("Record", "action", hook("/message"), "finishOnKey", "#", "maxLength", LONGEST_MESSAGE_SECONDS,
                            "timeout", SECONDS_OF_PAUSE, "recordingStatusCallback", hook("/recorded"))
                    .redirect(hook("/message"));
            case Prompt.Wait wait -> {
                if (wait.greet()) {
                    twiml.say(words, words.welcome(wait.recorded()));
                }
                twiml.verb("Enqueue", inner -> inner.words(LINE), "waitUrl", hook("/wait"), "action", hook("/waited"));
            }
            case Prompt.Hold hold -> twiml
                    .verb("Gather", inner -> inner.say(words, words.hold(hold)),
                            "numDigits", 1, "timeout", hold.quiet().toSeconds(), "action", hook("/key"))
                    .redirect(hook("/wait"));
            case Prompt.StopWaiting stop -> twiml.verb("Leave");
            case Prompt.Talk talk -> twiml.verb("Dial", inner -> room(inner, talk), "action", hook("/talked"));
            case Prompt.Meet meet -> throw new IllegalArgumentException("meet: for a caller (expected: for whom we call)");
            case Prompt.AskToAccept ask -> twiml
                    .verb("Gather", inner -> inner.say(words, words.ask(ask)),
                            "numDigits", 1, "timeout", SECONDS_TO_ACCEPT, "action", hook("/leg/key?leg=" + ask.leg()))
                    .verb("Hangup");
            case Prompt.Goodbye goodbye -> twiml.say(words, words.goodbye(goodbye, clock.instant())).verb("Hangup");
        }
        return twiml.xml();
    }

    private void menu(Twiml twiml, VoiceWords words, Prompt.Menu menu) {
        String chose = hook("/menu?round=" + menu.round());
        twiml.verb("Gather", inner -> {
            inner.say(words, words.menu(menu));
            menu.options().stream().filter(option -> option.language() != null).forEach(option -> inItsLanguage(inner, option));
        }, "input", "dtmf speech", "numDigits", 1, "language", "cmn-Hans-CN", "hints", hints(menu), "speechTimeout", "auto",
                "timeout", SECONDS_TO_CHOOSE, "action", chose).redirect(chose);
    }

    /** An agent in the room: nothing comes after it. */
    String ofAgent(Spoken spoken) {
        return switch (spoken.prompt()) {
            case Prompt.Talk talk -> joins(new Twiml(), talk);
            case Prompt.Meet meet -> {
                VoiceWords words = VoiceWords.in(spoken.language());
                yield joins(new Twiml().say(words, words.meet(meet.talk().recorded())), meet.talk());
            }
            default -> of(spoken);
        };
    }

    private String joins(Twiml twiml, Prompt.Talk talk) {
        return twiml.verb("Dial", inner -> room(inner, talk)).verb("Hangup").xml();
    }

    String keys(String keys) {
        return new Twiml().verb("Play", "digits", keys).xml();
    }

    private void room(Twiml twiml, Prompt.Talk talk) {
        twiml.verb("Conference", inner -> inner.words(talk.room().value()),
                "startConferenceOnEnter", true, "endConferenceOnExit", talk.seat().ends(), "muted", talk.seat().muted(), "beep", false,
                "coach", talk.seat().coaches() ? talk.coached() : null,
                "record", talk.recorded() ? "record-from-start" : null,
                "recordingStatusCallback", talk.recorded() ? hook("/room-recorded?room=" + talk.room().value()) : null);
    }

    private String hook(String path) {
        return settings.hook(VoiceHooks.ROOT + path).toString();
    }

    /** Who wants another language does not understand ours. */
    private static void inItsLanguage(Twiml twiml, Prompt.Menu.Option option) {
        VoiceWords its = VoiceWords.in(new Language(String.valueOf(option.language())));
        twiml.say(its, its.offer(option.key()));
    }

    /** What he may say, so that it is understood rather than something that sounds alike. */
    private static String hints(Prompt.Menu menu) {
        return menu.options().stream().filter(option -> option.language() == null).map(Prompt.Menu.Option::name).collect(Collectors.joining(","));
    }
}
