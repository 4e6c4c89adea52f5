package org.huiying.gateway.phone;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.rest.api.v2010.account.CallFetcher;
import com.twilio.rest.api.v2010.account.CallReader;
import com.twilio.rest.api.v2010.account.CallUpdater;
import com.twilio.rest.api.v2010.account.RecordingDeleter;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Calls;
import org.huiying.gateway.contact.call.Device;
import org.huiying.gateway.contact.call.LegId;
import org.huiying.gateway.contact.call.RecordingId;
import org.huiying.gateway.contact.call.RoomId;
import org.huiying.gateway.contact.call.Seat;
import org.huiying.gateway.twilio.TwilioSettings;
import org.huiying.gateway.twilio.TwilioUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Twilio's calls. Dialling cannot be taken back, so a dial whose answer was lost is looked for before it is repeated. */
@Component
@ConditionalOnProperty({"huiying.twilio.account-sid", "huiying.twilio.voice-from"})
class TwilioCalls implements Calls {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final int SECONDS_TO_RING = 20;
    private static final int SECONDS_TO_RING_A_CUSTOMER = 30;
    private static final int NOT_FOUND = 404;
    private static final int NOT_IN_PROGRESS = 21220;
    private static final Set<Call.Status> LIVE =
            Set.of(Call.Status.QUEUED, Call.Status.RINGING, Call.Status.IN_PROGRESS);

    private final TwilioRestClient twilio;
    private final TwilioSettings settings;
    private final TwilioSounds sounds;
    private final TwilioRooms rooms;

    TwilioCalls(TwilioRestClient twilio, TwilioSettings settings, TwilioSounds sounds) {
        this.twilio = twilio;
        this.settings = settings;
        this.sounds = sounds;
        this.rooms = new TwilioRooms(twilio, settings);
    }

    @Override
    public Dialled dial(LegId leg, Device to, boolean person, @Nullable Tried tried) {
        try {
            Optional<String> dialled = tried == null ? Optional.empty() : dialled(to, tried);
            return new Dialled.Ringing(new CallId(dialled.orElseGet(() -> create(leg, to, person))));
        } catch (TwilioUnavailable e) {
            return new Dialled.Later(e.retryAfter());
        } catch (ApiException e) {
            String code = e.getCode() == null ? "unknown" : e.getCode().toString();
            return new Dialled.Refused(code, "电话无法拨出（代码 " + code + "）", "The phone cannot be dialled (code " + code + ")");
        }
    }

    private String create(LegId leg, Device to, boolean person) {
        var creator = new CallCreator(number(to.written()), number(settings.voice()),
                settings.hook(VoiceHooks.ROOT + "/leg?leg=" + leg))
                .setStatusCallback(settings.hook(VoiceHooks.ROOT + "/leg/status?leg=" + leg))
                .setTimeout(person ? SECONDS_TO_RING_A_CUSTOMER : SECONDS_TO_RING);
        if (person) {
            creator.setMachineDetection("Enable").setAsyncAmd("true")
                    .setAsyncAmdStatusCallback(settings.hook(VoiceHooks.ROOT + "/leg/machine?leg=" + leg));
        }
        return creator.create(twilio).getSid();
    }

    /** A live call to her phone since then that is nothing else is this one. */
    private Optional<String> dialled(Device to, Tried tried) {
        var reader = new CallReader().setFrom(number(settings.voice()));
        if (to instanceof Device.Telephone) {
            reader.setTo(number(to.written()));
        }
        return reader.firstPage(twilio)
                .getRecords().stream()
                .filter(call -> to.written().equals(call.getTo()) && LIVE.contains(call.getStatus()) && call.getDateCreated() != null
                        && call.getDateCreated().toInstant().isAfter(tried.at().minus(CLOCKS_DIFFER)))
                .map(Call::getSid).filter(sid -> !tried.others().contains(new CallId(sid))).findFirst();
    }

    @Override
    public void fetchNext(CallId call) {
        change(new CallUpdater(call.value()).setUrl(settings.hook(VoiceHooks.ROOT + "/next")));
    }

    @Override
    public void hangUp(CallId call) {
        change(new CallUpdater(call.value()).setStatus(Call.UpdateStatus.COMPLETED));
    }

    private void change(CallUpdater updater) {
        try {
            updater.update(twilio);
        } catch (TwilioUnavailable e) {
            throw new Unreachable(e, e.retryAfter());
        } catch (ApiException e) {
            if (!isOver(e)) {
                throw new Unreachable(e);
            }
        }
    }

    @Override
    public void seat(RoomId room, CallId call, Seat seat, @Nullable CallId coached) {
        rooms.seat(room, call, seat, coached);
    }

    @Override
    public void record(RoomId room, boolean on) {
        rooms.record(room, on);
    }

    @Override
    public void press(RoomId room, CallId call, String keys) {
        rooms.press(room, call, keys);
    }

    @Override
    public Sound fetch(RecordingId recording) {
        return sounds.fetch(recording);
    }

    @Override
    public void delete(RecordingId recording) {
        try {
            new RecordingDeleter(recording.value()).delete(twilio);
        } catch (TwilioUnavailable e) {
            throw new Unreachable(e, e.retryAfter());
        } catch (ApiException e) {
            if (!isOver(e)) {
                throw new Unreachable(e);
            }
        }
    }

    @Override
    public boolean isLive(CallId call) {
        try {
            return LIVE.contains(new CallFetcher(call.value()).fetch(twilio).getStatus());
        } catch (TwilioUnavailable e) {
            throw new Unreachable(e);
        } catch (ApiException e) {
            if (isOver(e)) {
                return false;
            }
            throw new Unreachable(e);
        }
    }

    private static boolean isOver(ApiException e) {
        return Integer.valueOf(NOT_FOUND).equals(e.getStatusCode()) || Integer.valueOf(NOT_IN_PROGRESS).equals(e.getCode());
    }

    private static com.twilio.type.PhoneNumber number(String e164) {
        return new com.twilio.type.PhoneNumber(e164);
    }
}
