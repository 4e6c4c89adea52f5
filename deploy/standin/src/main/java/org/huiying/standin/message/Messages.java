package org.huiying.standin.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.standin.time.Timeline;

/** Text messages that the customer's server has sent. */
public final class Messages {

    private final Timeline timeline;
    private final Map<String, Message> sent = new LinkedHashMap<>();

    public Messages(Timeline timeline) {
        this.timeline = timeline;
    }

    /** @param sid its id, in Twilio's form */
    public Message send(String sid, String from, String to, String body) {
        return timeline.ask(() -> {
            Message message = new Message(sid, from, to, body, "queued", timeline.now());
            sent.put(sid, message);
            return message;
        });
    }

    public Optional<Message> find(String sid) {
        return timeline.ask(() -> Optional.ofNullable(sent.get(sid)));
    }

    /** Oldest first. */
    public List<Message> sent() {
        return timeline.ask(() -> List.copyOf(sent.values()));
    }

    public void forget() {
        timeline.run(sent::clear);
    }
}
