package org.huiying.standin.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.standin.account.Account;
import org.huiying.standin.call.Room.Participant;
import org.huiying.standin.time.Timeline;
import org.huiying.standin.twiml.Verb;
import org.huiying.standin.webhook.Webhook;
import org.huiying.standin.webhook.Webhooks;
import org.jspecify.annotations.Nullable;

/** Conferences: who is in, who hears whom, and when they are over. */
final class Rooms {

    private final Account account;
    private final Timeline timeline;
    private final Webhooks webhooks;
    private final Recordings recordings;
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    Rooms(Account account, Timeline timeline, Webhooks webhooks, Recordings recordings) {
        this.account = account;
        this.timeline = timeline;
        this.webhooks = webhooks;
        this.recordings = recordings;
    }

    /** @param out runs when the conference lets him go; not when he goes himself */
    Seat join(Call call, Verb.Conference how, Runnable out) {
        Room room = rooms.values().stream().filter(one -> one.name().equals(how.name()) && !one.isOver()).findFirst()
                .orElseGet(() -> open(how));
        Participant participant = new Participant(call, how, out);
        room.participants.add(participant);
        tell(room, participant, "participant-join", "join");
        if (room.state == Room.State.INIT && room.participants.stream().anyMatch(one -> one.starts)) {
            start(room);
        } else if (room.state == Room.State.IN_PROGRESS) {
            call.hears(timeline.now(), Heard.Kind.LINE, "JOINED", room.name());
        } else {
            call.hears(timeline.now(), Heard.Kind.SOUND, "♪", "hold music");
        }
        return new Seat(room, participant);
    }

    record Seat(Room room, Participant participant) {}

    private Room open(Verb.Conference how) {
        Room room = new Room(how, timeline.now());
        rooms.put(room.sid, room);
        return room;
    }

    private void start(Room room) {
        room.state = Room.State.IN_PROGRESS;
        room.participants.forEach(one -> one.call.hears(timeline.now(), Heard.Kind.LINE, "JOINED", room.name()));
        if (room.first.recorded()) {
            room.recording = recordings.begin(room.participants.getFirst().call.sid, room.sid, "Conference",
                    room.first.recordingCallback());
        }
        tell(room, room.participants.getFirst(), "conference-start", "start");
    }

    void leave(Room room, Participant participant) {
        if (room.participants.remove(participant)) {
            tell(room, participant, "participant-leave", "leave");
            if (participant.ends) {
                end(room, "participant-with-end-conference-on-exit-left");
            } else if (room.participants.isEmpty()) {
                end(room, "last-participant-left");
            } else {
                String left = room.participants.size() == 1 ? "ALONE" : "LEFT";
                room.participants.forEach(one -> one.call.hears(timeline.now(), Heard.Kind.LINE, left, ""));
            }
        }
    }

    /** Lets everybody go who is left. */
    void end(Room room, String why) {
        if (room.isOver()) {
            return;
        }
        room.state = Room.State.COMPLETED;
        room.reasonEnded = why;
        List<Participant> left = new ArrayList<>(room.participants);
        room.participants.clear();
        if (room.recording != null) {
            recordings.finish(room.recording);
        }
        tell(room, null, "conference-end", "end");
        left.forEach(one -> one.out.run());
    }

    void hold(Room room, Participant participant, boolean held) {
        if (participant.held != held) {
            participant.held = held;
            participant.call.hears(timeline.now(), Heard.Kind.LINE, held ? "HOLD" : "RESUMED", "");
            tell(room, participant, held ? "participant-hold" : "participant-unhold", "hold");
        }
    }

    void mute(Room room, Participant participant, boolean muted) {
        if (participant.muted != muted) {
            participant.muted = muted;
            tell(room, participant, muted ? "participant-mute" : "participant-unmute", "mute");
        }
    }

    /** Whether anybody heard it. */
    boolean says(Call speaker, String words) {
        return of(speaker).map(room -> {
            Participant from = room.of(speaker);
            if (from == null || from.muted || from.held || room.state != Room.State.IN_PROGRESS) {
                return false;
            }
            List<Participant> listeners = room.participants.stream().filter(one -> one != from && !one.held
                    && (from.coaches == null || from.coaches.equals(one.call.sid))).toList();
            listeners.forEach(one -> one.call.hears(timeline.now(), Heard.Kind.VOICE, words, speaker.sid));
            return !listeners.isEmpty();
        }).orElse(false);
    }

    Optional<Room> of(Call call) {
        return rooms.values().stream().filter(room -> room.of(call) != null).findFirst();
    }

    Optional<Room> find(String sid) {
        return Optional.ofNullable(rooms.get(sid));
    }

    List<Room> all() {
        return List.copyOf(rooms.values());
    }

    void forget() {
        rooms.clear();
    }

    private void tell(Room room, @Nullable Participant about, String event, String kind) {
        if (room.first.statusCallback() == null || !room.first.events().contains(kind)) {
            return;
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("AccountSid", account.sid());
        form.put("ConferenceSid", room.sid);
        form.put("FriendlyName", room.name());
        form.put("StatusCallbackEvent", event);
        form.put("SequenceNumber", Integer.toString(++room.told));
        form.put("Timestamp", CallForms.time(timeline.now()));
        if (about != null) {
            form.put("CallSid", about.call.sid);
            form.put("Muted", Boolean.toString(about.muted));
            form.put("Hold", Boolean.toString(about.held));
            form.put("Coaching", Boolean.toString(about.coaches != null));
            form.put("StartConferenceOnEnter", Boolean.toString(about.starts));
            form.put("EndConferenceOnExit", Boolean.toString(about.ends));
        } else {
            form.put("ReasonConferenceEnded", room.reasonEnded);
        }
        webhooks.send(new Webhook(room.first.statusCallback(), room.sid, form), answer -> { });
    }
}
