package org.huiying.embedded.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.huiying.embedded.CannotStart;
import org.huiying.embedded.Command;
import org.huiying.embedded.Platform;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this platform, unpacked once. */
final class PostgresBinaries {
    /** The major version of the shipped binaries: clusters of another one cannot be opened. */
    static final String MAJOR = "18";

    private final Path home;
    private final List<String> wrapper;

    private PostgresBinaries(Path home, List<String> wrapper) {
        this.home = home;
        this.wrapper = wrapper;
    }

    static PostgresBinaries unpackedIn(Path directory) throws IOException {
        Path home = directory.resolve("postgres-" + MAJOR);
        if (!Files.exists(home)) {
            unpack(home);
        }
        return new PostgresBinaries(home, wrapper());
    }

    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(wrapper);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static List<String> wrapper() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        List<String> wrapper = List.of("unshare", "-U");
        if (!Command.run(List.of("unshare", "-U", "true")).succeeded()) {
            throw new CannotStart(
                    "内嵌的 PostgreSQL 不能以 root 身份运行，而本机不允许 unshare -U：请换一个普通用户启动，或用 --huiying.postgres.url 指定外部 PostgreSQL。",
                    "The embedded PostgreSQL cannot run as root and this machine does not allow unshare -U: start as an ordinary user, or name a PostgreSQL of your own with --huiying.postgres.url.");
        }
        return wrapper;
    }

    private static void unpack(Path home) throws IOException {
        Platform platform = Platform.current();
        String archive = "/postgres-" + platform.system() + "-" + (platform.isArm() ? "arm_64" : "x86_64") + ".txz";
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new CannotStart(
                        "没有适用于本平台（" + platform + "）的内嵌 PostgreSQL：请用 --huiying.postgres.url 指定一个已安装的 PostgreSQL。",
                        "There is no embedded PostgreSQL for this platform (" + platform + "): name an installed one with --huiying.postgres.url.");
            }
            Files.createDirectories(home.getParent());
            Path draft = Files.createTempDirectory(home.getParent(), "unpacking-");
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
                extract(tar, draft);
            }
            publish(draft, home);
        }
    }

    private static void extract(TarArchiveInputStream tar, Path target) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("archive entry outside its directory: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path);
                continue;
            }
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, path);
                if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
                    throw new IOException("cannot make executable: " + path);
                }
            }
        }
    }

    /** Two processes may unpack at once; the first to finish wins, and both use what it made. */
    private static void publish(Path draft, Path home) throws IOException {
        try {
            draft.toFile().setReadable(true, false);
            draft.toFile().setExecutable(true, false);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            FileUtils.deleteDirectory(draft.toFile());
            if (!Files.exists(home)) {
                throw e;
            }
        }
    }
}
