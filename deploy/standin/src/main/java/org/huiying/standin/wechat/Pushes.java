package org.huiying.standin.wechat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiying.standin.time.Timeline;
import org.jspecify.annotations.Nullable;

/** Tells the account's server something. What is not answered with 200 within five seconds is told twice more. */
public final class Pushes {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_TIMES = 3;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SEALED = Pattern.compile("<Encrypt><!\\[CDATA\\[(.*?)]]></Encrypt>");

    private final WeChatAccount account;
    private final Timeline timeline;
    private final Seal seal;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final Deque<Integer> times = new ArrayDeque<>();
    private volatile @Nullable URI server;

    Pushes(WeChatAccount account, Timeline timeline) {
        this.account = account;
        this.timeline = timeline;
        this.seal = new Seal(account);
    }

    /** Where the public address really leads. */
    public void leadTo(URI server) {
        this.server = server;
    }

    /** The next push comes so often; 0: it is lost. */
    public synchronized void next(int often) {
        times.add(often);
    }

    private synchronized int often() {
        return times.isEmpty() ? 1 : times.poll();
    }

    /** @return what the server has answered in words, if it has */
    Optional<String> push(String xml) {
        String answer = "";
        for (int i = often(); i > 0; i--) {
            answer = insist(xml);
        }
        Matcher sealed = SEALED.matcher(answer);
        return sealed.find() ? Optional.of(seal.open(sealed.group(1))) : Optional.empty();
    }

    private String insist(String xml) {
        for (int i = 0; i < MOST_TIMES; i++) {
            try {
                HttpResponse<String> answer = http.send(request(xml, account.token()), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
            } catch (IOException nobodyThere) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return "";
            }
        }
        return "";
    }

    /** Tells something with a signature that somebody else has made; the status of the answer. */
    public int pushUnsigned(String xml) {
        try {
            return http.send(request(xml, "somebody else's token"), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String xml, String token) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String sealed = seal.seal(random, xml);
        String time = Long.toString(timeline.now().getEpochSecond());
        String nonce = Integer.toString(RANDOM.nextInt(1_000_000_000));
        Seal signer = new Seal(new WeChatAccount(account.id(), account.secret(), token, account.aesKey(), account.push()));
        String query = "?signature=" + signer.signature(time, nonce) + "&timestamp=" + time + "&nonce=" + nonce
                + "&encrypt_type=aes&msg_signature=" + URLEncoder.encode(signer.signature(time, nonce, sealed), StandardCharsets.UTF_8);
        URI real = server;
        String target = real == null ? account.push().toString() : real + account.push().getPath();
        return HttpRequest.newBuilder(URI.create(target + query)).timeout(PATIENCE)
                .header("Content-Type", "text/xml; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString("<xml><ToUserName><![CDATA[" + account.id()
                        + "]]></ToUserName><Encrypt><![CDATA[" + sealed + "]]></Encrypt></xml>")).build();
    }
}
