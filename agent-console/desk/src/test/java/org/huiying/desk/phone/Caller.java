package org.huiying.desk.phone;

import java.util.LinkedHashMap;
import java.util.Map;

import org.huiying.testing.twilio.FakeTwilio;
import org.huiying.testing.twilio.SignedWebhooks;

/** Somebody who calls the hotline, with his provider in between. Each step answers what he is told, as TwiML. */
final class Caller {

    static final String HOTLINE = "+8675588888888";

    final String sid;
    private final String number;
    private final SignedWebhooks webhooks;

    Caller(FakeTwilio twilio, SignedWebhooks webhooks, String number) {
        this.sid = twilio.sid("CA");
        this.number = number;
        this.webhooks = webhooks;
        twilio.setCall(sid, number, HOTLINE, "in-progress");
    }

    String calls() {
        return tells("", "ringing", Map.of());
    }

    String waits() {
        return tells("/wait", "in-progress", Map.of());
    }

    String presses(String key) {
        return tells("/key", "in-progress", Map.of("Digits", key));
    }

    /** He stopped waiting, because he was told so. */
    String leavesTheLine() {
        return tells("/waited", "in-progress", Map.of("QueueResult", "leave"));
    }

    String hangsUpWaiting() {
        return tells("/waited", "completed", Map.of("QueueResult", "hangup"));
    }

    String isMoved() {
        return tells("/next", "in-progress", Map.of());
    }

    String isAlone() {
        return tells("/talked", "in-progress", Map.of("DialCallStatus", "completed"));
    }

    String hangsUp() {
        return tells("/status", "completed", Map.of());
    }

    private String tells(String what, String status, Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>(more);
        form.put("CallSid", sid);
        form.put("From", number);
        form.put("To", HOTLINE);
        form.put("CallStatus", status);
        form.put("Direction", "inbound");
        return answered(webhooks.post("/hooks/twilio/voice" + what, form));
    }

    static String answered(java.net.http.HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError("webhook answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
