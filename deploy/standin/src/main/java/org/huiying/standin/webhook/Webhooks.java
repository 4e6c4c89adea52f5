package org.huiying.standin.webhook;

import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huiying.standin.account.Account;
import org.huiying.standin.log.Recent;
import org.huiying.standin.time.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Sends webhooks. A server that cannot be connected is tried once more, marked with an idempotency token, as Twilio does;
 * anything else is not repeated. Of several deliveries of one webhook the first answer counts.
 */
public final class Webhooks {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(15);

    /** A delivery that was made. */
    public record Delivered(Webhook webhook, Answer answer, Duration took) {}

    private final Account account;
    private final Timeline timeline;
    private final Faults faults;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();
    private final Recent<Delivered> delivered = new Recent<>();
    private volatile @Nullable URI server;
    private int underWay;

    public Webhooks(Account account, Timeline timeline, Faults faults) {
        this.account = account;
        this.timeline = timeline;
        this.faults = faults;
    }

    /** Where the public address really leads: the customer's server behind his proxy. */
    public void leadTo(URI server) {
        this.server = server;
    }

    public Faults faults() {
        return faults;
    }

    /** Every delivery with its answer, in the order of the answers. */
    public List<Delivered> delivered() {
        return delivered.all();
    }

    public void forget() {
        delivered.clear();
        faults.forget();
    }

    /** Sends it when it is due; then the answer is taken on the timeline, {@link Answer#NOTHING} when it was lost. */
    public void send(Webhook webhook, Consumer<Answer> then) {
        Treatment treatment = faults.of(webhook);
        if (treatment.deliveries().isEmpty()) {
            timeline.after(WHOLE, () -> then.accept(Answer.NOTHING));
            return;
        }
        FirstOnly first = new FirstOnly(then);
        for (Duration delay : treatment.deliveries()) {
            if (delay.isZero()) {
                deliver(webhook, first);
            } else {
                timeline.after(delay, () -> deliver(webhook, first));
            }
        }
    }

    /** Waits until every answer to what was sent has been taken. */
    public synchronized void settle() {
        try {
            while (underWay > 0) {
                wait(WHOLE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while webhooks were under way", e);
        }
    }

    private static final class FirstOnly implements Consumer<Answer> {

        private final Consumer<Answer> then;
        private boolean taken;

        FirstOnly(Consumer<Answer> then) {
            this.then = then;
        }

        @Override
        public void accept(Answer answer) {
            if (!taken) {
                taken = true;
                then.accept(answer);
            }
        }
    }

    private void deliver(Webhook webhook, Consumer<Answer> then) {
        count(1);
        long began = System.nanoTime();
        HttpRequest request = request(webhook);
        post(request).exceptionallyCompose(failure -> isUnconnected(failure) ? post(request) : CompletableFuture.failedFuture(failure))
                .handle((answer, failure) -> failure == null ? new Answer(answer.statusCode(), type(answer), answer.body()) : Answer.NOTHING)
                .thenAccept(answer -> {
                    delivered.add(new Delivered(webhook, answer, Duration.ofNanos(System.nanoTime() - began)));
                    timeline.run(() -> then.accept(answer));
                })
                .whenComplete((done, failure) -> {
                    count(-1);
                    if (failure != null) {
                        Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), failure);
                    }
                });
    }

    private CompletableFuture<HttpResponse<String>> post(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isUnconnected(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    }

    private HttpRequest request(Webhook webhook) {
        String body = webhook.form().entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue())).collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(reached(webhook.url())).timeout(WHOLE)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", Signature.of(account.token(), webhook.url().toString(), webhook.form()))
                .header("I-Twilio-Idempotency-Token", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private URI reached(URI url) {
        String text = url.toString();
        String known = account.publicUrl().toString();
        URI real = server;
        return real != null && text.startsWith(known) ? URI.create(real + text.substring(known.length())) : url;
    }

    private synchronized void count(int change) {
        underWay += change;
        notifyAll();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
