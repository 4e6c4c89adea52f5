package org.huiying.standin.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.huiying.standin.time.Timeline;

/** Conferences, their participants, and recordings, as REST shows and changes them. */
public final class Board {

    private static final int NOT_FOUND = 20404;

    private final Timeline timeline;
    private final Rooms rooms;
    private final Recordings recordings;
    private final Map<String, Call> calls;

    Board(Timeline timeline, Rooms rooms, Recordings recordings, Map<String, Call> calls) {
        this.timeline = timeline;
        this.rooms = rooms;
        this.recordings = recordings;
        this.calls = calls;
    }

    public List<ConferenceState> conferences() {
        return timeline.ask(() -> rooms.all().stream().map(Board::state).toList());
    }

    public Optional<ConferenceState> conference(String sid) {
        return timeline.ask(() -> rooms.find(sid).map(Board::state));
    }

    public ConferenceState endConference(String sid) throws NotNow {
        return timeline.ask(() -> rooms.find(sid).filter(room -> !room.isOver()).map(room -> {
            rooms.end(room, "conference-ended-via-api");
            return state(room);
        })).orElseThrow(() -> new NotNow(NOT_FOUND, "The conference is not in progress"));
    }

    public ConferenceState hold(String conference, String call, boolean held) throws NotNow {
        return change(conference, call, (room, one) -> rooms.hold(room, one, held));
    }

    public ConferenceState mute(String conference, String call, boolean muted) throws NotNow {
        return change(conference, call, (room, one) -> rooms.mute(room, one, muted));
    }

    /** @param coached the call that alone hears this one; empty: everybody does */
    public ConferenceState coach(String conference, String call, String coached) throws NotNow {
        return change(conference, call, (room, one) -> one.coaches = coached.isEmpty() ? null : coached);
    }

    public ConferenceState endsWhenHeGoes(String conference, String call, boolean ends) throws NotNow {
        return change(conference, call, (room, one) -> one.ends = ends);
    }

    private ConferenceState change(String conference, String sid, BiConsumer<Room, Room.Participant> change) throws NotNow {
        return timeline.ask(() -> rooms.find(conference).flatMap(room -> Optional.ofNullable(calls.get(sid))
                .flatMap(call -> Optional.ofNullable(room.of(call))).map(one -> {
                    change.accept(room, one);
                    return state(room);
                }))).orElseThrow(() -> new NotNow(NOT_FOUND, "The call is not in this conference"));
    }

    boolean says(Call speaker, String words) {
        return rooms.says(speaker, words);
    }

    public Optional<RecordingState> recording(String sid) {
        return timeline.ask(() -> recordings.find(sid).map(Board::state));
    }

    public List<RecordingState> recordings(String call) {
        return timeline.ask(() -> recordings.of(call).stream().map(Board::state).toList());
    }

    public List<RecordingState> recordingsOf(String conference) {
        return timeline.ask(() -> recordings.ofConference(conference).stream().map(Board::state).toList());
    }

    /** @param status in-progress, paused or stopped */
    public RecordingState changeRecording(String sid, String status) throws NotNow {
        return timeline.ask(() -> recordings.find(sid).filter(one -> one.state != Recording.State.COMPLETED).map(one -> {
            switch (status) {
                case "paused" -> one.becomes(Recording.State.PAUSED, timeline.now());
                case "in-progress" -> one.becomes(Recording.State.IN_PROGRESS, timeline.now());
                default -> recordings.finish(one);
            }
            return state(one);
        })).orElseThrow(() -> new NotNow(21220, "The recording is not in progress"));
    }

    public boolean removeRecording(String sid) {
        return timeline.ask(() -> recordings.remove(sid));
    }

    void forget() {
        rooms.forget();
        recordings.forget();
    }

    private static ConferenceState state(Room room) {
        return new ConferenceState(room.sid, room.name(), word(room.state.name()), room.reasonEnded, room.created,
                room.participants.stream().map(one -> new ConferenceState.Member(one.call.sid, one.muted, one.held,
                        one.coaches == null ? "" : one.coaches, one.ends, one.starts)).toList());
    }

    private static RecordingState state(Recording one) {
        return new RecordingState(one.sid, one.call, one.conference == null ? "" : one.conference,
                word(one.state.name()), one.source, one.created, one.seconds());
    }

    private static String word(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
