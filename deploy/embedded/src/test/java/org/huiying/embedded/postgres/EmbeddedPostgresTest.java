package org.huiying.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.huiying.embedded.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final Path PROGRAMS = Path.of(System.getProperty("java.io.tmpdir"), "huiying-programs-" + System.getProperty("user.name"));

    @TempDir Path temporary;

    @Test
    void keepsEveryRowWhenItsOwnerWasKilled() throws Exception {
        EmbeddedPostgres killed = start();
        killed.database("desk");
        run(killed, "CREATE TABLE word (text text)");
        run(killed, "INSERT INTO word VALUES ('在')");

        EmbeddedPostgres next = start();
        assertThat(ask(next, "SELECT text FROM word")).isEqualTo("在");
        assertThat(ask(next, "SHOW fsync")).isEqualTo("on");
        assertThat(ask(next, "SHOW synchronous_commit")).isEqualTo("on");
        next.close();
    }

    @Test
    void startsAlthoughItsProcessNumberNowBelongsToAnotherProgram() throws Exception {
        EmbeddedPostgres first = start();
        first.close();
        Files.writeString(temporary.resolve("cluster/postmaster.pid"), ProcessHandle.current().pid() + "\n");
        start().close();
    }

    @Test
    void refusesAClusterOfAnotherVersion() throws Exception {
        Files.createDirectories(temporary.resolve("cluster"));
        Files.writeString(temporary.resolve("cluster/PG_VERSION"), "9.6\n");
        assertThatExceptionOfType(CannotStart.class).isThrownBy(this::start).withMessageContaining("found: 9.6");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(PROGRAMS, temporary, Map.of());
    }

    private static void run(EmbeddedPostgres server, String sql) throws Exception {
        try (Connection connection = server.connect("desk"); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres server, String sql) throws Exception {
        try (Connection connection = server.connect("desk"); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
