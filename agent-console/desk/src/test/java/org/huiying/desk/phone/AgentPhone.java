package org.huiying.desk.phone;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import org.huiying.testing.twilio.FakeTwilio;
import org.huiying.testing.twilio.SignedWebhooks;

/** An agent's phone that was dialled last, with the provider in between. */
final class AgentPhone {

    final String sid;
    final String number;
    private final String leg;
    private final SignedWebhooks webhooks;

    AgentPhone(FakeTwilio twilio, SignedWebhooks webhooks) {
        var call = twilio.calls().getLast();
        var asked = twilio.asked().stream().filter(a -> a.path().endsWith("/Calls.json") && a.method().equals("POST"))
                .toList().getLast();
        this.sid = (String) call.get("sid");
        this.number = asked.first("To");
        this.leg = URI.create(asked.first("Url")).getQuery();
        this.webhooks = webhooks;
    }

    String isPickedUp() {
        return tells("/leg", "in-progress", Map.of());
    }

    String presses(String key) {
        return tells("/leg/key", "in-progress", Map.of("Digits", key));
    }

    String isOver(String status) {
        return tells("/leg/status", status, Map.of());
    }

    private String tells(String what, String status, Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>(more);
        form.put("CallSid", sid);
        form.put("CallStatus", status);
        form.put("Direction", "outbound-api");
        return Caller.answered(webhooks.post("/hooks/twilio/voice" + what + "?" + leg, form));
    }
}
