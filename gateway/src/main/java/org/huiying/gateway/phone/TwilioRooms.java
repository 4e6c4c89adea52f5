package org.huiying.gateway.phone;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.ConferenceReader;
import com.twilio.rest.api.v2010.account.conference.ParticipantUpdater;
import com.twilio.rest.api.v2010.account.conference.Recording;
import com.twilio.rest.api.v2010.account.conference.RecordingReader;
import com.twilio.rest.api.v2010.account.conference.RecordingUpdater;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Calls;
import org.huiying.gateway.contact.call.RoomId;
import org.huiying.gateway.contact.call.Seat;
import org.huiying.gateway.twilio.TwilioSettings;
import org.huiying.gateway.twilio.TwilioUnavailable;
import org.jspecify.annotations.Nullable;

/** Changes conferences that are under way. They are known to us by their name, to Twilio by an id. */
final class TwilioRooms {

    /** Somebody who is about to be in a room is not in it yet. */
    private static final Duration UNTIL_HE_IS_IN = Duration.ofMillis(500);

    private final TwilioRestClient twilio;
    private final TwilioSettings settings;

    TwilioRooms(TwilioRestClient twilio, TwilioSettings settings) {
        this.twilio = twilio;
        this.settings = settings;
    }

    void seat(RoomId room, CallId call, Seat seat, @Nullable CallId coached) {
        change(room, conference -> {
            var updater = new ParticipantUpdater(conference, call.value()).setMuted(seat.muted()).setHold(seat.held())
                    .setEndConferenceOnExit(seat.ends());
            updater.setCoaching(seat.coaches());
            if (seat.coaches() && coached != null) {
                updater.setCallSidToCoach(coached.value());
            }
            updater.update(twilio);
        });
    }

    void press(RoomId room, CallId call, String keys) {
        URI keysAsSound = settings.hook(VoiceHooks.ROOT + "/keys?keys=" + URLEncoder.encode(keys, StandardCharsets.UTF_8));
        change(room, conference -> new ParticipantUpdater(conference, call.value()).setAnnounceUrl(keysAsSound).update(twilio));
    }

    void record(RoomId room, boolean on) {
        change(room, conference -> new RecordingReader(conference).firstPage(twilio).getRecords().stream()
                .filter(one -> one.getStatus() == (on ? Recording.Status.PAUSED : Recording.Status.IN_PROGRESS))
                .forEach(one -> new RecordingUpdater(conference, one.getSid(),
                        on ? Recording.Status.IN_PROGRESS : Recording.Status.PAUSED).update(twilio)));
    }

    private void change(RoomId room, Consumer<String> step) {
        try {
            String conference = new ConferenceReader().setFriendlyName(room.value()).setStatus(Conference.Status.IN_PROGRESS)
                    .firstPage(twilio).getRecords().stream().map(Conference::getSid).findFirst()
                    .orElseThrow(() -> new Calls.Unreachable(new IllegalStateException("room " + room.value()
                            + ": is not under way"), UNTIL_HE_IS_IN));
            step.accept(conference);
        } catch (TwilioUnavailable e) {
            throw new Calls.Unreachable(e, e.retryAfter());
        } catch (ApiException e) {
            throw new Calls.Unreachable(e, UNTIL_HE_IS_IN);
        }
    }
}
