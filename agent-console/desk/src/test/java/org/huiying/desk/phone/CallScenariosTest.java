package org.huiying.desk.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.huiying.desk.DeskApp;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.huiying.testing.TestStores;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Calls from the first ring to the end, one file each in {@code src/test/resources/calls}, with the real server and
 * router; only the provider is a stand-in.
 */
@SpringBootTest(classes = {DeskApp.class, PhoneSite.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"huiying.twilio.account-sid=" + PhoneSite.ACCOUNT, "huiying.twilio.auth-token=" + PhoneSite.TOKEN,
            "huiying.twilio.public-url=" + PhoneSite.PUBLIC_URL, "huiying.twilio.voice-from=" + PhoneSite.HOTLINE,
            "huiying.phone.dial-every=0s", "huiying.phone.menu[0].key=1", "huiying.phone.menu[0].queue=after-sales",
            "huiying.phone.menu[1].key=9", "huiying.phone.menu[1].queue=after-sales", "huiying.phone.menu[1].language=en"})
@ContextConfiguration(initializers = TestStores.class)
@Import({CallStage.class, CallStage.Desk.class, CallStage.Phones.class, CallStage.Permits.class})
class CallScenariosTest {

    private static final Path FOLDER = Path.of("src/test/resources/calls");

    @LocalServerPort int port;
    @Autowired CallStage stage;
    @Autowired DialPace pace;
    @Autowired JdbcClient jdbc;

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".call")).sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> calls() throws IOException {
        return files().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            DeskApp.fill(jdbc);
            stage.begin();
            stage.standIn.webhooks().leadTo(URI.create("http://127.0.0.1:" + port));
            CallScript.play(stage, Files.readAllLines(file));
        }));
    }

    @Test
    void callsAreMadeOneAfterTheOther() {
        Duration hour = Duration.ofHours(1);
        assertThat(pace.take(hour)).isTrue();
        assertThat(pace.take(hour)).isFalse();
        assertThat(pace.take(Duration.ZERO)).isTrue();
        jdbc.sql("update phone_dial_pace set next_at = now()").update();
        assertThat(pace.take(hour)).isTrue();
        jdbc.sql("update phone_dial_pace set next_at = now() + interval '1 day'").update();
        assertThat(pace.take(hour)).as("the clock was set back").isTrue();
        assertThat(pace.take(hour)).isFalse();
    }

    @Test
    void thereAreScenarios() throws IOException {
        assertThat(files()).hasSizeGreaterThan(25);
    }
}
