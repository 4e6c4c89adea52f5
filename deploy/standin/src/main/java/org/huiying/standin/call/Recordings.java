package org.huiying.standin.call;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.standin.account.Account;
import org.huiying.standin.time.Timeline;
import org.huiying.standin.webhook.Webhook;
import org.huiying.standin.webhook.Webhooks;
import org.jspecify.annotations.Nullable;

/** What is recorded, and tells when it is ready. */
final class Recordings {

    private final Account account;
    private final Timeline timeline;
    private final Webhooks webhooks;
    private final Map<String, Recording> kept = new LinkedHashMap<>();

    Recordings(Account account, Timeline timeline, Webhooks webhooks) {
        this.account = account;
        this.timeline = timeline;
        this.webhooks = webhooks;
    }

    Recording begin(String call, @Nullable String conference, String source, @Nullable URI callback) {
        Recording recording = new Recording(call, conference, source, callback, timeline.now());
        kept.put(recording.sid, recording);
        return recording;
    }

    void finish(Recording recording) {
        if (recording.state == Recording.State.COMPLETED) {
            return;
        }
        recording.becomes(Recording.State.COMPLETED, timeline.now());
        if (recording.callback != null) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("AccountSid", account.sid());
            if (recording.conference == null) {
                form.put("CallSid", recording.call);
            } else {
                form.put("ConferenceSid", recording.conference);
            }
            form.put("RecordingSid", recording.sid);
            form.put("RecordingUrl", url(recording).toString());
            form.put("RecordingStatus", "completed");
            form.put("RecordingDuration", Long.toString(recording.seconds()));
            form.put("RecordingChannels", "1");
            form.put("RecordingSource", recording.source);
            form.put("RecordingStartTime", CallForms.time(recording.created));
            webhooks.send(new Webhook(recording.callback, recording.sid, form), answer -> { });
        }
    }

    /** Where it is heard; the same path at the provider's REST address serves it. */
    URI url(Recording recording) {
        return URI.create("https://api.twilio.com/2010-04-01/Accounts/" + account.sid() + "/Recordings/" + recording.sid);
    }

    Optional<Recording> find(String sid) {
        return Optional.ofNullable(kept.get(sid));
    }

    List<Recording> of(String call) {
        return kept.values().stream().filter(recording -> recording.call.equals(call)).toList();
    }

    List<Recording> ofConference(String conference) {
        return kept.values().stream().filter(recording -> conference.equals(recording.conference)).toList();
    }

    boolean remove(String sid) {
        return kept.remove(sid) != null;
    }

    void forget() {
        kept.clear();
    }
}
