package org.huiying.standin.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiying.standin.account.Account;
import org.huiying.standin.call.CallState;
import org.huiying.standin.call.ConferenceState;
import org.huiying.standin.call.RecordingState;
import org.huiying.standin.message.Message;
import org.jspecify.annotations.Nullable;

/** How things look in JSON, as far as anybody reads it. */
final class Resources {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final Account account;

    Resources(Account account) {
        this.account = account;
    }

    Map<String, @Nullable Object> call(CallState call) {
        Map<String, @Nullable Object> resource = resource(call.sid(), call.created());
        resource.put("from", call.from());
        resource.put("to", call.to());
        resource.put("status", call.status().word());
        resource.put("direction", call.direction().word());
        resource.put("start_time", call.answered() == null ? null : date(call.answered()));
        resource.put("end_time", call.ended() == null ? null : date(call.ended()));
        resource.put("duration", call.ended() == null ? null : Long.toString(call.seconds()));
        return resource;
    }

    Map<String, @Nullable Object> conference(ConferenceState conference) {
        Map<String, @Nullable Object> resource = resource(conference.sid(), conference.created());
        resource.put("friendly_name", conference.name());
        resource.put("status", conference.status());
        resource.put("reason_conference_ended", conference.reasonEnded().isEmpty() ? null : conference.reasonEnded());
        return resource;
    }

    Map<String, @Nullable Object> participant(ConferenceState conference, ConferenceState.Member member) {
        Map<String, @Nullable Object> resource = new LinkedHashMap<>();
        resource.put("account_sid", account.sid());
        resource.put("conference_sid", conference.sid());
        resource.put("call_sid", member.call());
        resource.put("muted", member.muted());
        resource.put("hold", member.held());
        resource.put("coaching", !member.coaches().isEmpty());
        resource.put("call_sid_to_coach", member.coaches().isEmpty() ? null : member.coaches());
        resource.put("start_conference_on_enter", member.starts());
        resource.put("end_conference_on_exit", member.ends());
        resource.put("status", "connected");
        return resource;
    }

    Map<String, @Nullable Object> recording(RecordingState recording) {
        Map<String, @Nullable Object> resource = resource(recording.sid(), recording.created());
        resource.put("call_sid", recording.call());
        resource.put("conference_sid", recording.conference().isEmpty() ? null : recording.conference());
        resource.put("status", recording.status());
        resource.put("source", recording.source());
        resource.put("channels", 1);
        resource.put("duration", Long.toString(recording.seconds()));
        return resource;
    }

    Map<String, @Nullable Object> message(Message message) {
        Map<String, @Nullable Object> resource = resource(message.sid(), message.created());
        resource.put("from", message.from());
        resource.put("to", message.to());
        resource.put("body", message.body());
        resource.put("status", message.status());
        resource.put("error_code", message.error() == 0 ? null : message.error());
        resource.put("num_media", Integer.toString(message.files().size()));
        return resource;
    }

    Map<String, @Nullable Object> page(String name, List<?> all) {
        Map<String, @Nullable Object> page = new LinkedHashMap<>();
        String uri = "/2010-04-01/Accounts/" + account.sid() + "/" + name + ".json";
        page.put(name, all);
        page.put("page", 0);
        page.put("page_size", 50);
        page.put("uri", uri);
        page.put("first_page_uri", uri + "?Page=0");
        return page;
    }

    private Map<String, @Nullable Object> resource(String sid, Instant created) {
        Map<String, @Nullable Object> resource = new LinkedHashMap<>();
        resource.put("sid", sid);
        resource.put("account_sid", account.sid());
        resource.put("date_created", date(created));
        return resource;
    }

    private static String date(Instant at) {
        return DATE.format(at.atZone(ZoneOffset.UTC));
    }
}
