package org.huiying.desk.phone;

import java.time.Duration;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.LegId;
import org.huiying.gateway.contact.call.RecordingId;
import org.huiying.gateway.contact.call.RoomId;
import org.huiying.gateway.contact.call.Switchboard;
import org.jspecify.annotations.Nullable;

/** Something that the provider has told and that is acted on after it got its answer. May be acted on twice. */
sealed interface PhoneEvent {

    /** Those of one subject are acted on one after the other. */
    String subject();

    /**
     * A caller waits for a queue, and is not a contact yet.
     *
     * @param queue    its code
     * @param language in which he is served; null for Chinese
     */
    record Chosen(CallId call, String queue, @Nullable String language) implements PhoneEvent {

        @Override
        public String subject() {
            return call.value();
        }
    }

    record CallerGone(CallId call) implements PhoneEvent {

        @Override
        public String subject() {
            return call.value();
        }
    }

    record MessageRecorded(CallId call, RecordingId recording, Duration length) implements PhoneEvent {

        @Override
        public String subject() {
            return call.value();
        }
    }

    record TalkRecorded(RoomId room, RecordingId recording, Duration length) implements PhoneEvent {

        @Override
        public String subject() {
            return room.value();
        }
    }

    record AnsweredBy(LegId leg, boolean machine) implements PhoneEvent {

        @Override
        public String subject() {
            return "leg-" + leg;
        }
    }

    record LegOver(LegId leg, Switchboard.LegEnd how) implements PhoneEvent {

        @Override
        public String subject() {
            return "leg-" + leg;
        }
    }
}
