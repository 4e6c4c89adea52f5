package org.huiying.standin.call;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.standin.account.Account;
import org.huiying.standin.log.Recent;
import org.huiying.standin.time.Timeline;
import org.huiying.standin.twiml.TwimlReader.Place;
import org.huiying.standin.twiml.Verb;
import org.huiying.standin.webhook.Webhooks;
import org.jspecify.annotations.Nullable;

/** The telephone network: whoever holds a phone calls, answers, presses keys, speaks and hangs up here. */
public final class Network {

    private static final int KEPT = 10_000;
    private static final Duration BEFORE_IT_IS_KNOWN_WHO = Duration.ofSeconds(2);

    private final Account account;
    private final Timeline timeline;
    private final Pace pace;
    private final Server server;
    private final Player player;
    private final Board board;
    private final Map<String, Call> calls = new LinkedHashMap<>();
    private Instant nextDial = Instant.MIN;

    /** @param violations takes what the customer's server answered against the rules */
    public Network(Account account, Timeline timeline, Webhooks webhooks, Pace pace, Recent<String> violations) {
        this.account = account;
        this.timeline = timeline;
        this.pace = pace;
        this.server = new Server(timeline, webhooks, new CallForms(account), violations);
        Recordings recordings = new Recordings(account, timeline, webhooks);
        Rooms rooms = new Rooms(account, timeline, webhooks, recordings);
        this.player = new Player(timeline, server, pace, rooms, recordings, this::end);
        this.board = new Board(timeline, rooms, recordings, calls);
    }

    /** Conferences and recordings, as REST shows and changes them. */
    public Board board() {
        return board;
    }

    /** Somebody calls the hotline. @return the call's id */
    public String call(String from, Hooks hooks) {
        return timeline.ask(() -> {
            Call call = new Call(from, account.number(), Direction.INBOUND, hooks, Status.RINGING, timeline.now());
            keep(call);
            call.hears(timeline.now(), Heard.Kind.LINE, "RINGING", "");
            answer(call);
            return call.sid;
        });
    }

    /** The customer's server dials. Queued first, as the account allows only so many dials in a time. */
    public CallState dial(String from, String to, Hooks hooks, Duration ringing) {
        return timeline.ask(() -> {
            Instant now = timeline.now();
            Call call = new Call(from, to, Direction.OUTBOUND_API, hooks, Status.QUEUED, now);
            keep(call);
            Instant at = nextDial.isAfter(now) ? nextDial : now;
            nextDial = at.plus(pace.betweenDials());
            timeline.after(Duration.between(now, at), () -> ring(call, ringing));
            return state(call);
        });
    }

    /** The oldest that is over makes room. */
    private void keep(Call call) {
        if (calls.size() >= KEPT) {
            calls.values().stream().filter(one -> one.status.isOver()).findFirst().ifPresent(one -> calls.remove(one.sid));
        }
        calls.put(call.sid, call);
    }

    private void ring(Call call, Duration longest) {
        if (call.status != Status.QUEUED) {
            return;
        }
        server.status(call, "initiated");
        call.status = Status.RINGING;
        call.hears(timeline.now(), Heard.Kind.LINE, "RINGING", "");
        server.status(call, "ringing");
        timeline.after(longest, () -> {
            if (call.status == Status.RINGING) {
                end(call, Status.NO_ANSWER);
            }
        });
    }

    /** A ringing phone is picked up. False when it does not ring any more. */
    public boolean pickUp(String sid) {
        return pickUp(sid, "human");
    }

    /** A mailbox takes a ringing call. */
    public boolean takeAsMachine(String sid) {
        return pickUp(sid, "machine_start");
    }

    private boolean pickUp(String sid, String by) {
        return timeline.ask(() -> ringing(sid).map(call -> {
            answer(call);
            URI machine = call.hooks.machine();
            if (machine != null) {
                timeline.after(BEFORE_IT_IS_KNOWN_WHO, () -> server.tell(call, machine,
                        Map.of("AnsweredBy", by, "MachineDetectionDuration", Long.toString(BEFORE_IT_IS_KNOWN_WHO.toMillis()))));
            }
            return true;
        }).orElse(false));
    }

    /** A ringing phone is not picked up: busy, or declined. */
    public boolean decline(String sid) {
        return timeline.ask(() -> ringing(sid).map(call -> {
            end(call, Status.BUSY);
            return true;
        }).orElse(false));
    }

    private Optional<Call> ringing(String sid) {
        return Optional.ofNullable(calls.get(sid)).filter(call -> call.status == Status.RINGING);
    }

    /** An incoming call is answered by the first document. */
    private void answer(Call call) {
        if (call.direction == Direction.OUTBOUND_API) {
            answered(call);
        }
        player.ask(call, call.hooks.voice(), Place.CALL, Map.of());
        if (call.direction == Direction.INBOUND) {
            answered(call);
        }
    }

    private void answered(Call call) {
        call.status = Status.IN_PROGRESS;
        call.answered = timeline.now();
        call.hears(timeline.now(), Heard.Kind.LINE, "ANSWERED", "");
        server.status(call, "answered");
    }

    /** Whether anything on the line listened to it. */
    public boolean press(String sid, char key) {
        return timeline.ask(() -> live(sid).map(call -> call.listener != null && call.listener.key(key)).orElse(false));
    }

    /** Text stands for voice. Whether anything or anybody on the line heard it. */
    public boolean say(String sid, String words) {
        return timeline.ask(() -> live(sid)
                .map(call -> call.listener != null && call.listener.says(words) || board.says(call, words)).orElse(false));
    }

    public void hangUp(String sid) {
        timeline.run(() -> live(sid).ifPresent(call -> end(call, Status.COMPLETED)));
    }

    /** The customer's server has something said to one in a conference, who stays in it. */
    public void announce(String conference, String sid, URI url) throws NotNow {
        boolean isIn = timeline.ask(() -> board.conference(conference).filter(room -> room.members().stream()
                .anyMatch(one -> one.call().equals(sid))).isPresent());
        if (!isIn) {
            throw new NotNow(20404, "The call is not in this conference");
        }
        timeline.run(() -> live(sid).ifPresent(call -> server.ask(call, url, Place.ANNOUNCEMENT, Map.of(),
                document -> document.ifPresent(found -> found.verbs().forEach(verb -> hear(call, verb))))));
    }

    private void hear(Call call, Verb verb) {
        switch (verb) {
            case Verb.Say say -> call.hears(timeline.now(), Heard.Kind.PROMPT, say.words(), "");
            case Verb.Keys keys -> call.hears(timeline.now(), Heard.Kind.SOUND, "⌨ " + keys.keys(), "");
            case Verb.Play sound -> call.hears(timeline.now(), Heard.Kind.SOUND, "♪", sound.url().toString());
            default -> { }
        }
    }

    /** The customer's server takes a call out of what it does. */
    public CallState redirect(String sid, URI url) throws NotNow {
        Optional<CallState> moved = timeline.ask(() -> Optional.ofNullable(calls.get(sid))
                .filter(call -> call.status == Status.IN_PROGRESS).map(call -> {
                    call.leaves(Call.Leaving.REDIRECTED);
                    player.ask(call, url, Place.CALL, Map.of());
                    return state(call);
                }));
        return moved.orElseThrow(() -> new NotNow(21220, "Call is not in-progress. Cannot redirect."));
    }

    /** The customer's server ends a call, or its ringing. @param onlyRinging leaves alone one that was answered */
    public CallState finish(String sid, boolean onlyRinging) throws NotNow {
        Optional<CallState> finished = timeline.ask(() -> live(sid).map(call -> {
            if (call.status != Status.IN_PROGRESS) {
                end(call, Status.CANCELED);
            } else if (!onlyRinging) {
                end(call, Status.COMPLETED);
            }
            return state(call);
        }));
        return finished.orElseThrow(() -> new NotNow(21220, "Call is not in-progress. Cannot end."));
    }

    private void end(Call call, Status how) {
        if (call.status.isOver()) {
            return;
        }
        call.status = how;
        call.ended = timeline.now();
        call.begin();
        call.leaves(Call.Leaving.HUNG_UP);
        call.hears(timeline.now(), Heard.Kind.LINE, "ENDED", how.word());
        server.status(call, "completed");
    }

    private Optional<Call> live(String sid) {
        return Optional.ofNullable(calls.get(sid)).filter(call -> !call.status.isOver());
    }

    public Optional<CallState> find(String sid) {
        return timeline.ask(() -> Optional.ofNullable(calls.get(sid)).map(this::state));
    }

    /** Oldest first. */
    public List<CallState> calls() {
        return timeline.ask(() -> calls.values().stream().map(this::state).toList());
    }

    /** What came over the line after the n-th. */
    public List<Heard> heard(String sid, int after) {
        return timeline.ask(() -> {
            @Nullable Call call = calls.get(sid);
            return call == null || after >= call.heard.size() ? List.of()
                    : List.copyOf(call.heard.subList(Math.max(0, after), call.heard.size()));
        });
    }

    /** As if nobody had ever called. */
    public void forget() {
        timeline.run(() -> {
            calls.values().forEach(call -> {
                call.status = Status.COMPLETED;
                call.begin();
            });
            calls.clear();
            board.forget();
            player.forget();
            nextDial = Instant.MIN;
        });
    }

    private CallState state(Call call) {
        return new CallState(call.sid, call.from, call.to, call.direction, call.status, call.created, call.answered,
                call.ended, call.seconds(timeline.now()));
    }
}
