package org.huiying.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class TestFiles {
    private TestFiles() {}

    /** Shared by all test runs of this user, so that the programs are unpacked once. */
    static Path programs() {
        return Path.of(System.getProperty("java.io.tmpdir"), "huiying-programs-" + System.getProperty("user.name"));
    }

    static Path ownDirectory(String prefix) {
        try {
            return Files.createTempDirectory("huiying-test-" + prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
