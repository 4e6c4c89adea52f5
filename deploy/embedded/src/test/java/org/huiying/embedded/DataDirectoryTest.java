package org.huiying.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir Path temporary;

    @Test
    void isTakenByOneAtATime() {
        Path path = temporary.resolve("data");
        DataDirectory first = DataDirectory.take(path);
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> DataDirectory.take(path))
                .withMessageContaining("in use by another Huiying");
        first.close();
        DataDirectory.take(path).close();
    }

    @Test
    void mayNotBeAFile() throws Exception {
        Path file = Files.writeString(temporary.resolve("data"), "");
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> DataDirectory.take(file)).withMessageContaining("is a file");
    }

    @Test
    void isReadableByItsOwnerOnly() throws Exception {
        Path path = temporary.resolve("data");
        DataDirectory.take(path).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rwx------");
    }
}
