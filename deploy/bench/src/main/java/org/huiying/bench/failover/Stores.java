package org.huiying.bench.failover;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.huiying.embedded.postgres.EmbeddedPostgres;
import org.huiying.embedded.redis.EmbeddedRedis;

/** The PostgreSQL and the Redis that all nodes share, as durable as the application's own. */
final class Stores implements AutoCloseable {

    private static final String DATABASE = "huiying";

    private final EmbeddedPostgres postgres;
    private final EmbeddedRedis redis;
    private final String url;

    private Stores(EmbeddedPostgres postgres, EmbeddedRedis redis) {
        this.postgres = postgres;
        this.redis = redis;
        this.url = postgres.database(DATABASE);
    }

    static Stores start(Path programs, Path directory) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(programs, directory.resolve("postgres"), Map.of("max_connections", "200"));
        Stores stores = new Stores(postgres, EmbeddedRedis.start(programs, directory.resolve("redis")));
        Flyway.configure().dataSource(stores.url, postgres.user(), postgres.password()).load().migrate();
        return stores;
    }

    int postgresPort() {
        return URI.create(url.substring("jdbc:".length())).getPort();
    }

    /** The application's settings that lead here, with PostgreSQL behind this port. */
    List<String> settings(int port) {
        return List.of("--huiying.postgres.url=jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE,
                "--huiying.postgres.user=" + postgres.user(), "--huiying.postgres.password=" + postgres.password(),
                "--huiying.redis.url=" + redis.url());
    }

    @Override
    public void close() {
        redis.close();
        postgres.close();
    }
}
