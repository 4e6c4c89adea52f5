package org.huiying.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.huiying.embedded.CannotStart;
import org.huiying.embedded.Command;
import org.huiying.embedded.FreePort;
import org.huiying.embedded.OwnerOnly;
import org.huiying.embedded.Secret;

/** A PostgreSQL server that belongs to this process and is stopped by it. */
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String USER = "huiying";

    /** Small enough for a laptop, durable enough for a business. */
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("wal_buffers", "16MB"),
            Map.entry("wal_init_zero", "off"),
            Map.entry("max_connections", "60"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("max_parallel_workers", "2"),
            Map.entry("jit", "off"));

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final int port;
    private final String password;

    private EmbeddedPostgres(PostgresBinaries binaries, Path cluster, int port, String password) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts on {@code directory}, making the database when it is new and ending what an earlier, killed instance left
     * running there. The caller holds the directory, so that anything which runs there is an orphan.
     *
     * @param programs where the programs are unpacked, shared by any number of instances
     * @param settings of {@code postgresql.conf}, in place of the defaults
     */
    public static EmbeddedPostgres start(Path programs, Path directory, Map<String, String> settings) {
        try {
            OwnerOnly.createDirectories(directory);
            PostgresBinaries binaries = PostgresBinaries.unpackedIn(programs);
            Path cluster = directory.resolve("cluster");
            Path secret = directory.resolve("password");
            if (!Files.exists(cluster)) {
                initialise(binaries, cluster, secret);
            }
            requireOurs(cluster, secret);
            new Orphan(binaries, cluster).end();
            int port = FreePort.find();
            writeSettings(cluster, port, settings);
            EmbeddedPostgres server = new EmbeddedPostgres(binaries, cluster, port, Secret.keptIn(secret));
            server.launch(directory.resolve("log"));
            return server;
        } catch (IOException e) {
            throw new CannotStart(
                    "无法准备内嵌 PostgreSQL 的目录 " + directory + "：" + e.getMessage() + "；请检查磁盘空间和权限。",
                    "The directory of the embedded PostgreSQL " + directory + " cannot be prepared: " + e.getMessage() + "; check disk space and permissions.",
                    e);
        }
    }

    private static void initialise(PostgresBinaries binaries, Path cluster, Path secret) throws IOException {
        Path draft = cluster.resolveSibling("cluster.new");
        FileUtils.deleteDirectory(draft.toFile());
        Secret.keptIn(secret);
        Command.Outcome outcome = Command.run(binaries.command("initdb", "-D", draft.toString(), "-U", USER, "-E", "UTF8",
                "-A", "scram-sha-256", "--pwfile=" + secret, "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        if (!outcome.succeeded()) {
            throw new IOException(outcome.output().strip());
        }
        Files.move(draft, cluster);
    }

    private static void requireOurs(Path cluster, Path secret) throws IOException {
        Path version = cluster.resolve("PG_VERSION");
        String found = Files.exists(version) ? Files.readString(version).strip() : "?";
        if (!found.equals(PostgresBinaries.MAJOR) || !Files.exists(secret)) {
            throw new CannotStart(
                    "目录 " + cluster + " 不是本版本可用的 PostgreSQL " + PostgresBinaries.MAJOR + " 数据（发现：" + found + "）：请用 --huiying.data-dir=目录 另选一个目录，或用原来的版本导出数据。",
                    "The directory " + cluster + " does not hold PostgreSQL " + PostgresBinaries.MAJOR + " data of ours (found: " + found + "): choose another with --huiying.data-dir=DIRECTORY, or export it with the version that made it.");
        }
    }

    private static void writeSettings(Path cluster, int port, Map<String, String> settings) throws IOException {
        Map<String, String> all = new TreeMap<>(DEFAULTS);
        all.putAll(settings);
        all.put("port", Integer.toString(port));
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        all.put("timezone", "UTC");
        String text = all.entrySet().stream().map(e -> e.getKey() + " = '" + e.getValue() + "'\n").collect(Collectors.joining());
        OwnerOnly.write(cluster.resolve("postgresql.conf"), "# written at every start\n" + text);
    }

    private void launch(Path log) throws IOException {
        Command.Outcome outcome = Command.run(binaries.command("pg_ctl", "start", "-w", "-t", "300", "-s", "-D", cluster.toString(), "-l", log.toString()));
        if (!outcome.succeeded()) {
            throw new CannotStart(
                    "内嵌 PostgreSQL 未能启动，原因见 " + log + "。",
                    "The embedded PostgreSQL did not start; " + log + " says why.");
        }
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Gives the database's address, after making it when it is missing. */
    public String database(String name) {
        try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + name + "'")) {
                if (found.next()) {
                    return url(name);
                }
            }
            statement.execute("CREATE DATABASE \"" + name + "\"");
            return url(name);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " cannot be made", e);
        }
    }

    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url(database), properties);
    }

    /** Stops the server: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        Command.run(List.copyOf(binaries.command("pg_ctl", "stop", "-w", "-t", "60", "-s", "-m", "fast", "-D", cluster.toString())));
    }
}
