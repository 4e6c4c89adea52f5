package org.huiying.standin.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Those who wait in one {@code <Enqueue>}, first come first. */
final class Line {

    private record Waiting(Call call, Instant since) {}

    final String sid = Sids.next("QU");
    private final List<Waiting> waiting = new ArrayList<>();

    void enter(Call call, Instant now) {
        waiting.add(new Waiting(call, now));
    }

    void leave(Call call) {
        waiting.removeIf(one -> one.call() == call);
    }

    int size() {
        return waiting.size();
    }

    boolean has(Call call) {
        return waiting.stream().anyMatch(one -> one.call() == call);
    }

    /** What a question for one who waits says of his waiting. */
    Map<String, String> form(Call call, Instant now) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).call() == call) {
                form.put("QueueSid", sid);
                form.put("QueueTime", Long.toString(Duration.between(waiting.get(i).since(), now).toSeconds()));
                form.put("AvgQueueTime", "0");
                form.put("QueuePosition", Integer.toString(i + 1));
                form.put("CurrentQueueSize", Integer.toString(waiting.size()));
            }
        }
        return form;
    }
}
