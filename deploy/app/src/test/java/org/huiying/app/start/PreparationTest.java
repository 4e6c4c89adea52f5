package org.huiying.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.huiying.embedded.CannotStart;
import org.huiying.embedded.DataDirectory;
import org.huiying.embedded.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class PreparationTest {

    @TempDir Path data;

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> prepare(taken.getLocalPort()))
                    .withMessageContaining("Cannot listen on 127.0.0.1:" + taken.getLocalPort())
                    .withMessageContaining("--server.port=PORT");
        }
    }

    @Test
    void saysThatTheDataDirectoryIsTaken() throws Exception {
        try (DataDirectory taken = DataDirectory.take(data)) {
            int port = FreePort.find();
            assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> prepare(port))
                    .withMessageContaining(taken.path() + " is in use by another Huiying");
        }
    }

    @Test
    void reportsOneSentenceInEachLanguageAndNoStackTrace() {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            boolean reported = new CannotStartReport().reportException(new IllegalStateException(new CannotStart("端口被占用。", "The port is taken.")));
            assertThat(reported).isTrue();
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8).strip().lines())
                .containsExactly("回应无法启动：端口被占用。", "Huiying cannot start: The port is taken.");
    }

    @Test
    void leavesOtherFailuresToTheirStackTrace() {
        assertThat(new CannotStartReport().reportException(new IllegalStateException("a bug"))).isFalse();
    }

    private void prepare(int port) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of(
                "server.address", "127.0.0.1", "server.port", port, "huiying.data-dir", data.toString())));
        new Preparation().initialize(context);
    }
}
