package org.huiying.standin.call;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.huiying.standin.account.Account;

/** The parameters of webhooks about calls. */
final class CallForms {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final Account account;

    CallForms(Account account) {
        this.account = account;
    }

    Map<String, String> of(Call call, Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("AccountSid", account.sid());
        form.put("ApiVersion", "2010-04-01");
        form.put("CallSid", call.sid);
        form.put("CallStatus", call.status.word());
        form.put("Direction", call.direction.word());
        form.put("From", call.from);
        form.put("Caller", call.from);
        form.put("To", call.to);
        form.put("Called", call.to);
        form.putAll(more);
        return form;
    }

    Map<String, String> status(Call call, String event, Instant now) {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("CallStatus", event);
        more.put("CallbackSource", "call-progress-events");
        more.put("SequenceNumber", Integer.toString(call.told));
        more.put("Timestamp", time(now));
        if (call.status.isOver()) {
            more.put("CallDuration", Long.toString(call.seconds(now)));
            more.put("Duration", Long.toString((call.seconds(now) + 59) / 60));
        }
        return of(call, more);
    }

    static String time(Instant at) {
        return TIME.format(at.atZone(ZoneOffset.UTC));
    }
}
