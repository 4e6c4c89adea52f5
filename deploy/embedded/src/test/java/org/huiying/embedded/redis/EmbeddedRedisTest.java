package org.huiying.embedded.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {
    private static final Path PROGRAMS = Path.of(System.getProperty("java.io.tmpdir"), "huiying-programs-" + System.getProperty("user.name"));

    @TempDir Path temporary;

    @Test
    void endsTheOrphanAndKeepsWhatItHeld() throws Exception {
        EmbeddedRedis killed = EmbeddedRedis.start(PROGRAMS, temporary);
        assertThat(say(killed, "SET greeting hello")).contains("+OK");
        long orphan = pid();

        EmbeddedRedis next = EmbeddedRedis.start(PROGRAMS, temporary);
        assertThat(ProcessHandle.of(orphan).flatMap(process -> process.info().command())).isEmpty();
        assertThat(say(next, "GET greeting")).contains("hello");
        next.close();
    }

    @Test
    void comesBackWithWhatItHeldWhenItIsKilledUntilItIsClosed() throws Exception {
        EmbeddedRedis redis = EmbeddedRedis.start(PROGRAMS, temporary);
        assertThat(say(redis, "SET greeting hello")).contains("+OK");
        long first = pid();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        await().ignoreExceptions().until(() -> pid() != first && say(redis, "GET greeting").contains("hello"));

        long second = pid();
        redis.close();
        assertThat(ProcessHandle.of(second).flatMap(process -> process.info().command())).isEmpty();
        await().during(Duration.ofMillis(500)).until(() -> !Files.exists(temporary.resolve("redis.pid")));
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(temporary.resolve("redis.pid")).strip());
    }

    @Test
    void wantsItsPassword() throws Exception {
        EmbeddedRedis redis = EmbeddedRedis.start(PROGRAMS, temporary);
        assertThat(exchange(redis, "PING\r\nQUIT\r\n")).contains("NOAUTH");
        redis.close();
    }

    private static String say(EmbeddedRedis redis, String command) throws Exception {
        return exchange(redis, "AUTH " + URI.create(redis.url()).getUserInfo().substring(1) + "\r\n" + command + "\r\nQUIT\r\n");
    }

    private static String exchange(EmbeddedRedis redis, String text) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(redis.url()).getPort())) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
