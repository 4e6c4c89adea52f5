package org.huiying.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory that holds everything the product keeps on this machine, held by one instance at a time. */
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates the directory when it is missing, and takes it. The operating system gives it back even after {@code kill -9}. */
    public static DataDirectory take(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CannotStart(
                    "数据目录 " + path + " 是一个文件：请移走它，或用 --huiying.data-dir=目录 另选一个目录。",
                    "The data directory " + path + " is a file: move it away, or choose another with --huiying.data-dir=DIRECTORY.");
        }
        try {
            if (!Files.exists(path)) {
                OwnerOnly.createDirectories(path);
            }
            FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new CannotStart(
                        "数据目录 " + path + " 正被另一个回应进程使用：请先停止它，或用 --huiying.data-dir=目录 另选一个目录。",
                        "The data directory " + path + " is in use by another Huiying: stop that one first, or choose another with --huiying.data-dir=DIRECTORY.");
            }
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new CannotStart(
                    "无法写入数据目录 " + path + "：请检查它的权限，或用 --huiying.data-dir=目录 另选一个目录。",
                    "The data directory " + path + " cannot be written: check its permissions, or choose another with --huiying.data-dir=DIRECTORY.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
