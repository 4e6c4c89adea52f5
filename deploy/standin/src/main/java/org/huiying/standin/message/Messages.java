package org.huiying.standin.message;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiying.standin.account.Account;
import org.huiying.standin.call.NotNow;
import org.huiying.standin.call.Sids;
import org.huiying.standin.time.Timeline;
import org.huiying.standin.webhook.Answer;
import org.huiying.standin.webhook.Webhook;
import org.huiying.standin.webhook.Webhooks;
import org.jspecify.annotations.Nullable;

/** Text and WhatsApp messages in both directions, with what becomes of them. */
public final class Messages {

    static final String WHATSAPP = "whatsapp:";
    private static final int LONGEST = 1600;
    private static final int KEPT = 5_000;
    private static final Duration A_MOMENT = Duration.ofMillis(400);
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Set<String> STOP = Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT");
    private static final Set<String> START = Set.of("START", "YES", "UNSTOP");

    private final Account account;
    private final Timeline timeline;
    private final Webhooks webhooks;
    private final Files files = new Files();
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Map<String, Fate> fates = new HashMap<>();
    private final Map<String, Instant> heard = new HashMap<>();
    private final Map<String, String> templates = new HashMap<>();
    private final Set<String> stopped = new HashSet<>();
    private URI rest = URI.create("http://127.0.0.1");

    public Messages(Account account, Timeline timeline, Webhooks webhooks) {
        this.account = account;
        this.timeline = timeline;
        this.webhooks = webhooks;
    }

    /** Where files are fetched from. */
    public void serveFilesAt(URI rest) {
        this.rest = rest;
    }

    public Files files() {
        return files;
    }

    /** From now on this becomes of messages to a number. */
    public void fate(String number, Fate fate) {
        timeline.run(() -> fates.put(number, fate));
    }

    /** WhatsApp has approved a text. */
    public void approve(String template, String body) {
        timeline.run(() -> templates.put(template, body));
    }

    /** The customer's server sends something. */
    public Message send(Draft draft) throws NotNow {
        String body = draft.template().isEmpty() ? draft.body() : Templates.filled(templates, draft);
        if (body.isEmpty() && draft.files().isEmpty()) {
            throw new NotNow(21602, "Message body is required.");
        }
        if (body.length() > LONGEST) {
            throw new NotNow(21617, "The concatenated message body exceeds the 1600 character limit.");
        }
        if (timeline.ask(() -> stopped.contains(draft.to()))) {
            throw new NotNow(21610, "Attempt to send to unsubscribed recipient");
        }
        return timeline.ask(() -> {
            Message message = keep(new Message(Sids.next(draft.files().isEmpty() ? "SM" : "MM"), draft.from(), draft.to(),
                    body, "queued", 0, draft.files(), timeline.now()));
            boolean late = message.isWhatsApp() && draft.template().isEmpty()
                    && !heard.getOrDefault(draft.to(), Instant.EPOCH).plus(WINDOW).isAfter(timeline.now());
            Fate fate = late ? Fate.failed(63016)
                    : fates.getOrDefault(draft.to(), message.isWhatsApp() ? Fate.IS_READ : Fate.ARRIVES);
            become(message, Progress.to(fate), draft.status());
            return message;
        });
    }

    private void become(Message message, List<String> steps, @Nullable URI status) {
        if (steps.isEmpty()) {
            return;
        }
        timeline.after(A_MOMENT, () -> {
            int error = steps.size() == 1 ? Progress.error(steps.getFirst()) : 0;
            Message now = keep(message.now(Progress.word(steps.getFirst()), error));
            if (status != null) {
                webhooks.send(new Webhook(status, message.sid(), Progress.form(account, now)), answer -> { });
            }
            become(now, steps.subList(1, steps.size()), status);
        });
    }

    /** A customer writes. What the server answers at once is a message to him. */
    public Message receive(String from, String body, List<Files.File> sent) {
        return receive(from, Map.of("Body", body), sent);
    }

    /** The same with more of what Twilio tells, such as where he is. */
    public Message receive(String from, Map<String, String> more, List<Files.File> sent) {
        return timeline.ask(() -> {
            boolean whatsApp = from.startsWith(WHATSAPP);
            List<String> sids = new ArrayList<>();
            for (Files.File file : sent) {
                String sid = Sids.next("ME");
                files.keep(sid, file);
                sids.add(sid);
            }
            Message message = keep(new Message(Sids.next(sent.isEmpty() ? "SM" : "MM"), from,
                    (whatsApp ? WHATSAPP : "") + account.number(), more.getOrDefault("Body", ""), "received", 0, sids,
                    timeline.now()));
            heard.put(from, timeline.now());
            Map<String, String> form = Progress.received(account, message, more);
            for (int i = 0; i < sent.size(); i++) {
                form.put("MediaUrl" + i, address(message.sid(), sids.get(i)));
                form.put("MediaContentType" + i, sent.get(i).type());
            }
            String word = message.body().strip().toUpperCase(java.util.Locale.ROOT);
            if (!whatsApp && (STOP.contains(word) ? stopped.add(from) : START.contains(word) && stopped.remove(from))) {
                form.put("OptOutType", STOP.contains(word) ? "STOP" : "START");
            }
            webhooks.send(new Webhook(URI.create(account.publicUrl() + "/hooks/twilio/sms"), message.sid(), form),
                    answer -> answered(message, answer));
            return message;
        });
    }

    private String address(String message, String file) {
        return rest + "/2010-04-01/Accounts/" + account.sid() + "/Messages/" + message + "/Media/" + file;
    }

    private void answered(Message message, Answer answer) {
        for (String words : Progress.words(answer)) {
            keep(new Message(Sids.next("SM"), message.to(), message.from(), words, "delivered", 0, List.of(), timeline.now()));
        }
    }

    private Message keep(Message message) {
        if (messages.size() == KEPT && !messages.containsKey(message.sid())) {
            messages.remove(messages.keySet().iterator().next());
        }
        messages.put(message.sid(), message);
        return message;
    }

    public Optional<Message> find(String sid) {
        return timeline.ask(() -> Optional.ofNullable(messages.get(sid)));
    }

    /** Those that the customer's server has sent, oldest first. */
    public List<Message> sent() {
        return timeline.ask(() -> messages.values().stream().filter(one -> !one.status().equals("received")).toList());
    }

    /** Everything to and from a number, oldest first. */
    public List<Message> with(String number) {
        return timeline.ask(() -> messages.values().stream()
                .filter(one -> one.from().equals(number) || one.to().equals(number)).toList());
    }

    public void forget() {
        timeline.run(() -> {
            messages.clear();
            fates.clear();
            heard.clear();
            stopped.clear();
            files.forget();
        });
    }
}
