package org.huiying.desk.frontdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.huiying.desk.queue.Queue;
import org.huiying.desk.queue.Queues;
import org.huiying.gateway.contact.Choice;
import org.huiying.gateway.contact.FrontDesk;
import org.huiying.gateway.contact.Language;
import org.huiying.gateway.contact.Opening;
import org.huiying.gateway.contact.Site;
import org.huiying.gateway.contact.SiteKey;
import org.huiying.rules.calendar.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers what visitors ask before the chat. Sites are asked for at every request and kept for a few seconds. */
@Component
class Reception implements FrontDesk {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Queues queues;
    private final WaitGuess waits;
    private final JsonMapper json;
    private final Clock clock;
    private volatile Kept kept = new Kept(List.of(), Instant.MIN);

    Reception(JdbcClient jdbc, Queues queues, WaitGuess waits, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.queues = queues;
        this.waits = waits;
        this.json = json;
        this.clock = clock;
    }

    private record Kept(List<Site> sites, Instant at) {}

    @Override
    public List<Site> sites() {
        Instant now = clock.instant();
        Kept last = kept;
        if (last.at().isBefore(now.minus(KEPT)) || last.at().isAfter(now)) {
            last = new Kept(read(), now);
            kept = last;
        }
        return last.sites();
    }

    private List<Site> read() {
        return jdbc.sql("select key, name, name_en, origins, greeting, greeting_en, colours, secret from site order by key")
                .query((row, n) -> new Site(new SiteKey(row.getString("key")), row.getString("name"),
                        row.getString("name_en"), Arrays.asList((String[]) row.getArray("origins").getArray()),
                        row.getString("greeting"), row.getString("greeting_en"),
                        json.readValue(row.getString("colours"), new TypeReference<Map<String, String>>() {}),
                        row.getBytes("secret") == null ? null : new Site.Secret(row.getBytes("secret"))))
                .list();
    }

    @Override
    public Opening opening(SiteKey site) {
        List<Opening.Topic> topics = queues.all().stream()
                .filter(queue -> queue.enabled() && queue.offeredOnWeb()).map(this::topic).toList();
        List<Choice> products = jdbc.sql("select code, name, name_en from product order by sort, code")
                .query((row, n) -> new Choice(new Choice.Code(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
        return new Opening(topics, products);
    }

    private Opening.Topic topic(Queue queue) {
        var opening = queues.opening(queue);
        boolean open = queue.waitsClosed() || opening instanceof org.huiying.rules.calendar.Opening.Open;
        return new Opening.Topic(new Choice(new Choice.Code(queue.code()), queue.name(), queue.nameEn()), open,
                opensAt(opening), open ? waits.now(queue.id()).orElse(null) : null,
                queue.languages().stream().map(Language::new).toList());
    }

    private static @Nullable Instant opensAt(org.huiying.rules.calendar.Opening opening) {
        return opening instanceof org.huiying.rules.calendar.Opening.Closed closed
                && closed.next() instanceof Moment.At at ? at.instant() : null;
    }
}
