package org.huiying.embedded.redis;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.huiying.embedded.CannotStart;
import org.huiying.embedded.Command;
import org.huiying.embedded.FreePort;
import org.huiying.embedded.OwnerOnly;
import org.huiying.embedded.Platform;
import org.huiying.embedded.Secret;

/** A Redis server that belongs to this process, is started again when it dies, and is stopped by it. */
public final class EmbeddedRedis implements AutoCloseable {
    private static final String VERSION = "7.0.15";
    private static final int POLLS = 1500;
    private static final Duration BETWEEN_POLLS = Duration.ofMillis(20);

    private final Path program;
    private final Path directory;
    private final int port;
    private final String password;
    private volatile boolean closed;

    private EmbeddedRedis(Path program, Path directory, int port, String password) {
        this.program = program;
        this.directory = directory;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts on {@code directory}, ending first what an earlier, killed instance left running there.
     *
     * @param programs where the program is unpacked, shared by any number of instances
     */
    public static EmbeddedRedis start(Path programs, Path directory) {
        try {
            OwnerOnly.createDirectories(directory);
            EmbeddedRedis redis = new EmbeddedRedis(unpack(programs), directory, FreePort.find(), Secret.random());
            redis.end();
            OwnerOnly.write(redis.settingsFile(), redis.settings());
            redis.launch();
            return redis;
        } catch (IOException e) {
            throw new CannotStart(
                    "无法准备内嵌 Redis 的目录 " + directory + "：" + e.getMessage() + "；请检查磁盘空间和权限。",
                    "The directory of the embedded Redis " + directory + " cannot be prepared: " + e.getMessage() + "; check disk space and permissions.",
                    e);
        }
    }

    private void launch() throws IOException {
        Command.Outcome outcome = Command.run(List.of(program.toString(), settingsFile().toString()));
        if (!outcome.succeeded() || !answersInTime()) {
            throw new CannotStart(
                    "内嵌 Redis 未能启动，原因见 " + directory.resolve("log") + "。",
                    "The embedded Redis did not start; " + directory.resolve("log") + " says why.");
        }
        running().ifPresent(process -> process.onExit().thenRun(this::revive));
    }

    /** Not when it was ended on purpose, or its directory has been taken over. */
    private synchronized void revive() {
        try {
            if (!closed && Files.readString(settingsFile()).equals(settings())) {
                System.err.println("The embedded Redis has died and is started again; " + directory.resolve("log") + " may say why.");
                launch();
            }
        } catch (IOException | CannotStart e) {
            System.err.println("The embedded Redis could not be started again: " + e.getMessage());
        }
    }

    public String url() {
        return "redis://:" + password + "@127.0.0.1:" + port;
    }

    /** Ends the server after it has written its append-only file. */
    @Override
    public void close() {
        closed = true;
        end();
    }

    private synchronized void end() {
        Optional<ProcessHandle> process = running();
        process.ifPresent(ProcessHandle::destroy);
        for (int poll = 0; poll < POLLS && process.filter(EmbeddedRedis::isRedis).isPresent(); poll++) {
            LockSupport.parkNanos(BETWEEN_POLLS.toNanos());
        }
        process.filter(EmbeddedRedis::isRedis).ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> running() {
        try {
            String text = Files.exists(pidFile()) ? Files.readString(pidFile()).strip() : "";
            return text.matches("\\d+") ? ProcessHandle.of(Long.parseLong(text)).filter(EmbeddedRedis::isRedis) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Not so once it has ended, even while nobody has collected its exit code. */
    private static boolean isRedis(ProcessHandle process) {
        return process.info().command().map(command -> command.contains("redis-server")).orElse(false);
    }

    private Path pidFile() {
        return directory.resolve("redis.pid");
    }

    private Path settingsFile() {
        return directory.resolve("redis.conf");
    }

    /** The directory is absolute: with a relative one the server was seen to hang. */
    private String settings() {
        Path home = directory.toAbsolutePath();
        return """
                # written at every start
                daemonize yes
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%s"
                pidfile "%s"
                logfile "%s"
                appendonly yes
                appendfsync everysec
                save ""
                maxmemory 64mb
                maxmemory-policy volatile-lru
                """.formatted(port, password, home, pidFile().toAbsolutePath(), home.resolve("log"));
    }

    private boolean answersInTime() {
        for (int poll = 0; poll < POLLS; poll++) {
            if (answers()) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_POLLS.toNanos());
        }
        return false;
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).contains("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path unpack(Path programs) throws IOException {
        Platform platform = Platform.current();
        String name = "redis-server-" + VERSION + "-" + platform.system() + "-" + (platform.isArm() ? "arm64" : platform.isIntel() ? "amd64" : platform.processor());
        Path program = programs.resolve(name);
        if (Files.exists(program)) {
            return program;
        }
        try (InputStream packed = EmbeddedRedis.class.getResourceAsStream("/" + name)) {
            if (packed == null) {
                throw new CannotStart(
                        "没有适用于本平台（" + platform + "）的内嵌 Redis：请用 --huiying.redis.url 指定一个已安装的 Redis。",
                        "There is no embedded Redis for this platform (" + platform + "): name an installed one with --huiying.redis.url.");
            }
            Files.createDirectories(programs);
            Path draft = Files.createTempFile(programs, "unpacking-", "");
            Files.copy(packed, draft, StandardCopyOption.REPLACE_EXISTING);
            if (!draft.toFile().setExecutable(true)) {
                throw new IOException("cannot make executable: " + draft);
            }
            return Files.move(draft, program, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
