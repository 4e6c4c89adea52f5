package org.huiying.app.browser;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What this JVM's threads do, virtual ones included. */
final class Threads {

    private static final int LINES = 12;

    private Threads() {}

    /** The top of each that is in the application's own code. */
    static void print(PrintStream out) {
        try {
            Path directory = Files.createTempDirectory("huiying-threads-");
            Path dump = directory.resolve("dump");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
            Arrays.stream(Files.readString(dump).split("\n\n")).filter(thread -> thread.contains("org.huiying"))
                    .forEach(thread -> thread.lines().limit(LINES).forEach(out::println));
            Files.delete(dump);
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
