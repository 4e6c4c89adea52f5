package org.huiying.standin.call;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.huiying.standin.time.Timeline;
import org.huiying.standin.twiml.TwimlReader.Place;
import org.huiying.standin.twiml.Verb;
import org.jspecify.annotations.Nullable;

/** Asks the customer's server what a call shall do, and does it, verb by verb. */
final class Player {

    private static final String APPLICATION_ERROR = "We are sorry, an application error has occurred. Goodbye.";
    private static final Duration SOUND = Duration.ofSeconds(5);
    private static final Duration BEFORE_THE_SAME_AGAIN = Duration.ofSeconds(1);

    private final Timeline timeline;
    private final Server server;
    private final Pace pace;
    private final Rooms rooms;
    private final Recordings recordings;
    private final BiConsumer<Call, Status> end;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** @param end ends a call */
    Player(Timeline timeline, Server server, Pace pace, Rooms rooms, Recordings recordings, BiConsumer<Call, Status> end) {
        this.timeline = timeline;
        this.server = server;
        this.pace = pace;
        this.rooms = rooms;
        this.recordings = recordings;
        this.end = end;
    }

    /** The call drops what it does and asks there. */
    void ask(Call call, URI url, Place place, Map<String, String> more) {
        int turn = call.begin();
        server.ask(call, url, place, more, document -> {
            if (call.isAt(turn)) {
                document.ifPresentOrElse(found -> play(call, found), () -> {
                    says(call, APPLICATION_ERROR);
                    end.accept(call, Status.COMPLETED);
                });
            }
        });
    }

    private void play(Call call, Document document) {
        int turn = call.begin();
        if (document.isDone()) {
            ended(call, document, turn);
            return;
        }
        Document next = document.next();
        switch (document.verb()) {
            case Verb.Say say -> playLater(call, turn, says(call, say.words()), next);
            case Verb.Play sound -> {
                call.hears(timeline.now(), Heard.Kind.SOUND, "♪", sound.url().toString());
                playLater(call, turn, SOUND, next);
            }
            case Verb.Keys keys -> {
                call.hears(timeline.now(), Heard.Kind.SOUND, "⌨ " + keys.keys(), "");
                playLater(call, turn, Duration.ZERO, next);
            }
            case Verb.Pause pause -> playLater(call, turn, pause.length(), next);
            case Verb.Gather gather -> gather(call, next, gather, turn);
            case Verb.Enqueue enqueue -> enqueue(call, next, enqueue);
            case Verb.Leave leave -> call.leaves(Call.Leaving.DONE);
            case Verb.Dial dial -> dial(call, next, dial);
            case Verb.Record record -> record(call, next, record, turn);
            case Verb.Redirect redirect -> ask(call, redirect.url(), document.place(), waiting(call));
            case Verb.Hangup hangup -> end.accept(call, Status.COMPLETED);
        }
    }

    /** The end of what one who waits hears is the beginning of the same; the end of a call's document is its end. */
    private void ended(Call call, Document document, int turn) {
        switch (document.place()) {
            case CALL -> end.accept(call, Status.COMPLETED);
            case ANNOUNCEMENT -> throw new IllegalStateException("an announcement (expected: not played as a document)");
            case LINE -> timeline.after(BEFORE_THE_SAME_AGAIN, () -> {
                if (call.isAt(turn)) {
                    ask(call, document.url(), Place.LINE, waiting(call));
                }
            });
        }
    }

    private void playLater(Call call, int turn, Duration delay, Document next) {
        timeline.after(delay, () -> {
            if (call.isAt(turn)) {
                play(call, next);
            }
        });
    }

    private Duration says(Call call, String words) {
        call.hears(timeline.now(), Heard.Kind.PROMPT, words, "");
        return pace.of(words);
    }

    private void gather(Call call, Document next, Verb.Gather gather, int turn) {
        Duration spoken = Duration.ZERO;
        for (Verb prompt : gather.prompts()) {
            spoken = spoken.plus(switch (prompt) {
                case Verb.Say say -> says(call, say.words());
                case Verb.Pause pause -> pause.length();
                default -> SOUND;
            });
        }
        Gathering gathering = new Gathering(gather, answered -> {
            if (answered.isEmpty() && !gather.evenWhenEmpty()) {
                play(call, next);
            } else {
                ask(call, gather.action() == null ? next.url() : gather.action(), next.place(), answered.form());
            }
        });
        call.listener = gathering;
        silence(call, turn, gathering, spoken.plus(gather.timeout()));
    }

    /** When nothing came for so long, it is over; each key begins the wait anew. */
    private void silence(Call call, int turn, Gathering gathering, Duration longest) {
        int heard = gathering.heard();
        timeline.after(longest, () -> {
            if (call.isAt(turn)) {
                if (gathering.heard() == heard) {
                    gathering.finish();
                } else {
                    silence(call, turn, gathering, gathering.timeout());
                }
            }
        });
    }

    private void enqueue(Call call, Document next, Verb.Enqueue enqueue) {
        Line line = lines.computeIfAbsent(enqueue.line(), name -> new Line());
        line.enter(call, timeline.now());
        call.stays(how -> {
            Map<String, String> waited = new LinkedHashMap<>();
            waited.put("QueueSid", line.sid);
            waited.put("QueueTime", line.form(call, timeline.now()).getOrDefault("QueueTime", "0"));
            waited.put("QueueResult", switch (how) {
                case HUNG_UP -> "hangup";
                case REDIRECTED -> "redirected";
                case DONE -> "leave";
            });
            line.leave(call);
            goOn(call, next, enqueue.action(), waited, how);
        });
        if (enqueue.waitUrl() == null) {
            call.hears(timeline.now(), Heard.Kind.SOUND, "♪", "hold music");
        } else {
            ask(call, enqueue.waitUrl(), Place.LINE, waiting(call));
        }
    }

    private Map<String, String> waiting(Call call) {
        return lines.values().stream().filter(line -> line.has(call)).findFirst()
                .map(line -> line.form(call, timeline.now())).orElse(Map.of());
    }

    private void dial(Call call, Document next, Verb.Dial dial) {
        Map<String, String> answered = Map.of("DialCallStatus", "answered");
        Rooms.Seat seat = rooms.join(call, dial.conference(), () -> call.leaves(Call.Leaving.DONE));
        call.stays(how -> {
            rooms.leave(seat.room(), seat.participant());
            if (how != Call.Leaving.REDIRECTED) {
                goOn(call, next, dial.action(), answered, how);
            }
        });
    }

    private void record(Call call, Document next, Verb.Record verb, int turn) {
        Recording recording = recordings.begin(call.sid, null, "RecordVerb", verb.recordingCallback());
        call.hears(timeline.now(), Heard.Kind.LINE, "RECORDING", "");
        Dictation dictation = new Dictation(verb, key -> call.leaves(Call.Leaving.DONE));
        call.listener = dictation;
        call.stays(how -> {
            recordings.finish(recording);
            call.hears(timeline.now(), Heard.Kind.LINE, "RECORDED", "");
            goOn(call, next, verb.action() == null ? next.url() : verb.action(),
                    Map.of("RecordingUrl", recordings.url(recording).toString(), "RecordingSid", recording.sid,
                            "RecordingDuration", Long.toString(recording.seconds()),
                            "Digits", how == Call.Leaving.HUNG_UP ? "hangup" : dictation.key()), how);
        });
        timeline.after(verb.longest(), () -> {
            if (call.isAt(turn)) {
                call.leaves(Call.Leaving.DONE);
            }
        });
        quiet(call, turn, dictation);
    }

    private void quiet(Call call, int turn, Dictation dictation) {
        int heard = dictation.heard();
        timeline.after(dictation.silence(), () -> {
            if (call.isAt(turn)) {
                if (dictation.heard() == heard) {
                    call.leaves(Call.Leaving.DONE);
                } else {
                    quiet(call, turn, dictation);
                }
            }
        });
    }

    /** After a verb that asks what follows it: when he was taken elsewhere or is gone, the answer changes nothing. */
    private void goOn(Call call, Document next, @Nullable URI action, Map<String, String> more, Call.Leaving how) {
        if (how == Call.Leaving.DONE && action == null) {
            play(call, next);
        } else if (how == Call.Leaving.DONE) {
            ask(call, action, Place.CALL, more);
        } else if (action != null) {
            server.tell(call, action, more);
        }
    }

    void forget() {
        lines.clear();
    }
}
