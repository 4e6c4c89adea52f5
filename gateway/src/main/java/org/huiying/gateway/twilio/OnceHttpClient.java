package org.huiying.gateway.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends each request once. The SDK's own client repeats a POST when the answer is 5xx, and the one below it when the
 * answer is 429 or 503: a customer would be called twice.
 */
final class OnceHttpClient extends HttpClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration WHEN_BUSY = Duration.ofSeconds(2);
    private static final Duration WHEN_BROKEN = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final java.net.http.HttpClient http =
            java.net.http.HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final URI base;
    private final Duration timeout;

    /** @param base takes the place of scheme and host of every request */
    OnceHttpClient(URI base, Duration timeout) {
        this.base = base;
        this.timeout = timeout;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        try {
            HttpResponse<String> answer =
                    http.send(toSend(request), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            int status = answer.statusCode();
            if (status == 429 || status >= 500) {
                throw new TwilioUnavailable("Twilio answers " + status, retryAfter(answer, status), status != 429, null);
            }
            return new Response(answer.body(), status);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new TwilioUnavailable("Twilio cannot be reached", WHEN_BROKEN, false, e);
        } catch (IOException e) {
            throw new TwilioUnavailable("Twilio's answer was lost", WHEN_BROKEN, true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TwilioUnavailable("Twilio's answer was not waited for", WHEN_BROKEN, true, e);
        }
    }

    private HttpRequest toSend(Request request) throws MalformedURLException {
        var url = request.constructURL();
        String query = url.getQuery() == null ? "" : "?" + url.getQuery();
        var builder = HttpRequest.newBuilder(URI.create(base + url.getPath() + query))
                .timeout(timeout)
                .header("Accept", "application/json");
        if (request.requiresAuthentication()) {
            builder.header("Authorization", request.getAuthString());
        }
        if (request.getMethod() == HttpMethod.POST) {
            builder.header("Content-Type", "application/x-www-form-urlencoded");
        }
        return builder.method(request.getMethod().toString(), request.getMethod() == HttpMethod.POST
                ? HttpRequest.BodyPublishers.ofString(request.encodeFormBody())
                : HttpRequest.BodyPublishers.noBody()).build();
    }

    private static Duration retryAfter(HttpResponse<?> answer, int status) {
        Duration usual = status == 429 ? WHEN_BUSY : WHEN_BROKEN;
        return answer.headers().firstValue("Retry-After").flatMap(OnceHttpClient::seconds).orElse(usual);
    }

    private static Optional<Duration> seconds(String header) {
        if (!header.matches("[0-9]{1,6}")) {
            return Optional.empty();
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(header));
        return Optional.of(asked.compareTo(LONGEST) > 0 ? LONGEST : asked);
    }
}
