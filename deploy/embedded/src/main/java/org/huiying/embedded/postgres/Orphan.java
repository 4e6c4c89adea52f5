package org.huiying.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.huiying.embedded.CannotStart;
import org.huiying.embedded.Command;

/** What a killed instance left behind on a cluster: a running postmaster, or its file with a number that is now nobody's or somebody else's. */
record Orphan(PostgresBinaries binaries, Path cluster) {

    void end() throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        if (postmaster(file).isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        if (!stop("fast") && !stop("immediate")) {
            throw new CannotStart(
                    "上次留下的 PostgreSQL 进程仍在使用 " + cluster + " 且无法停止：请结束 " + file + " 第一行的进程后再启动。",
                    "A PostgreSQL left from before still uses " + cluster + " and does not stop: end the process in the first line of " + file + " and start again.");
        }
    }

    private boolean stop(String mode) {
        return Command.run(binaries.command("pg_ctl", "stop", "-w", "-t", "30", "-s", "-m", mode, "-D", cluster.toString())).succeeded();
    }

    /** A process number may have been given to another program since; only one that runs PostgreSQL counts. */
    private static Optional<ProcessHandle> postmaster(Path file) throws IOException {
        String first = Files.readString(file).lines().findFirst().orElse("").strip();
        if (!first.matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(first))
                .filter(process -> process.info().command().map(command -> Path.of(command).endsWith("postgres")).orElse(false));
    }
}
