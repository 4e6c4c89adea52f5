package org.huiying.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.commons.io.FileUtils;
import org.flywaydb.core.Flyway;
import org.huiying.embedded.postgres.EmbeddedPostgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL of this JVM: started when first asked for, gone at the end, fast instead of durable. */
public final class TestPostgres {
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger MADE = new AtomicInteger();

    private TestPostgres() {}

    /** A database of its own for who asks, with every migration on the class path applied. */
    public record Database(String url, String user, String password) {
        public DataSource dataSource() {
            return new DriverManagerDataSource(url, user, password);
        }
    }

    public static Database freshDatabase() {
        EmbeddedPostgres server = Running.SERVER;
        String name = "test_" + MADE.incrementAndGet();
        try (Connection connection = server.connect("postgres"); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " cannot be made", e);
        }
        return new Database(server.url(name), server.user(), server.password());
    }

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            Path directory = TestFiles.ownDirectory("postgres-");
            EmbeddedPostgres server = EmbeddedPostgres.start(TestFiles.programs(), directory, Map.of(
                    "fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "300"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                FileUtils.deleteQuietly(directory.toFile());
            }));
            Flyway.configure().dataSource(server.database(TEMPLATE), server.user(), server.password()).load().migrate();
            return server;
        }
    }
}
