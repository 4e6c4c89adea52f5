package org.huiying.app.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.huiying.embedded.CannotStart;
import org.huiying.embedded.DataDirectory;
import org.huiying.embedded.postgres.EmbeddedPostgres;
import org.huiying.embedded.redis.EmbeddedRedis;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Takes the data directory and starts the embedded servers that no setting replaces, before any bean exists. They are
 * stopped by Spring's own shutdown hook once the context has closed, never beside it.
 */
public final class Preparation implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String DATABASE = "huiying";

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        SpringApplication.getShutdownHandlers().add(this::stop);
        ConfigurableEnvironment environment = context.getEnvironment();
        requireFreePort(environment);
        DataDirectory data = DataDirectory.take(Path.of(environment.getRequiredProperty("huiying.data-dir")));
        started.push(data);
        Map<String, Object> found = new HashMap<>();
        if (!environment.containsProperty("huiying.redis.url")) {
            EmbeddedRedis redis = EmbeddedRedis.start(data.resolve("programs"), data.resolve("redis"));
            started.push(redis);
            found.put("huiying.redis.url", redis.url());
        }
        if (!environment.containsProperty("huiying.postgres.url")) {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(data.resolve("programs"), data.resolve("postgres"), Map.of());
            started.push(postgres);
            found.put("huiying.postgres.url", postgres.database(DATABASE));
            found.put("huiying.postgres.user", postgres.user());
            found.put("huiying.postgres.password", postgres.password());
        }
        environment.getPropertySources().addFirst(new MapPropertySource("embedded", found));
    }

    private static void requireFreePort(ConfigurableEnvironment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        String host = environment.getProperty("server.address", "0.0.0.0");
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new CannotStart(
                    "无法监听 " + host + ":" + port + "（" + e.getMessage() + "）：请停止占用该端口的程序，或用 --server.port=端口、--server.address=地址 另选。",
                    "Cannot listen on " + host + ":" + port + " (" + e.getMessage() + "): stop the program that uses it, or choose another with --server.port=PORT or --server.address=ADDRESS.",
                    e);
        }
    }

    private void stop() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("Stopping: " + e.getMessage());
            }
        }
    }
}
