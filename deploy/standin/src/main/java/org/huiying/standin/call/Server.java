package org.huiying.standin.call;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.huiying.standin.log.Recent;
import org.huiying.standin.time.Timeline;
import org.huiying.standin.twiml.NotTwiml;
import org.huiying.standin.twiml.TwimlReader;
import org.huiying.standin.webhook.Answer;
import org.huiying.standin.webhook.Webhook;
import org.huiying.standin.webhook.Webhooks;

/** The customer's server, asked about calls and told of them. */
final class Server {

    /** What Twilio takes for a document (https://www.twilio.com/docs/voice/twiml#twilio-understands-mime-types). */
    private static final Set<String> XML = Set.of("text/xml", "application/xml", "text/html");

    private final Timeline timeline;
    private final Webhooks webhooks;
    private final CallForms forms;
    private final Recent<String> violations;

    Server(Timeline timeline, Webhooks webhooks, CallForms forms, Recent<String> violations) {
        this.timeline = timeline;
        this.webhooks = webhooks;
        this.forms = forms;
        this.violations = violations;
    }

    /** What the call shall do; empty when that could not be found out. */
    void ask(Call call, URI url, TwimlReader.Place place, Map<String, String> more, Consumer<Optional<Document>> then) {
        webhooks.send(new Webhook(url, call.sid, forms.of(call, more)), answer -> then.accept(read(url, place, answer)));
    }

    /** Its answer changes nothing any more. */
    void tell(Call call, URI url, Map<String, String> more) {
        webhooks.send(new Webhook(url, call.sid, forms.of(call, more)), answer -> { });
    }

    void status(Call call, String event) {
        URI url = call.hooks.status();
        if (url != null && call.hooks.events().contains(event)) {
            webhooks.send(new Webhook(url, call.sid, forms.status(call, word(call, event), timeline.now())), answer -> { });
            call.told++;
        }
    }

    /** The event "completed" stands for every way in which a call can be over. */
    private static String word(Call call, String event) {
        return switch (event) {
            case "completed" -> call.status.word();
            case "answered" -> "in-progress";
            default -> event;
        };
    }

    private Optional<Document> read(URI url, TwimlReader.Place place, Answer answer) {
        if (!answer.isGood()) {
            return Optional.empty();
        }
        if (!XML.contains(answer.type())) {
            violations.add(url.getPath() + ": 12300 Invalid Content-Type: " + answer.type() + " (expected: one of " + XML + ")");
            return Optional.empty();
        }
        try {
            return Optional.of(new Document(url, place, TwimlReader.read(answer.body(), url, place), 0));
        } catch (NotTwiml e) {
            violations.add(url.getPath() + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
