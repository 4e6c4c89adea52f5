package org.huiying.app.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiying.app.Main;
import org.huiying.testing.OffsetClock;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The application on a fresh database with the demo company, a clock that can be moved, and a browser for each person. */
@SpringBootTest(classes = Main.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestStores.class, BrowserTest.OwnDirectory.class})
@DirtiesContext
@Import(BrowserTest.MovableTime.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    /** A working day at ten o'clock in China, when everybody may be called. */
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T02:00:00Z");
    @Autowired OffsetClock clock;
    @LocalServerPort int port;
    @Value("${huiying.data-dir}") Path data;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private Chromium chromium;

    @TestConfiguration(proxyBeanMethods = false)
    static class MovableTime {

        @Bean
        @Primary
        OffsetClock movableClock() {
            OffsetClock clock = new OffsetClock(ZoneId.of("Asia/Shanghai"));
            clock.set(MONDAY_MORNING);
            return clock;
        }

        /** Pages learn the server's time from this header. */
        @Bean
        Filter dateOfTheMovedClock(OffsetClock clock) {
            return (request, response, chain) -> {
                ((HttpServletResponse) response).setDateHeader("Date", clock.millis());
                chain.doFilter(request, response);
            };
        }
    }

    /** Each class of tests has a company of its own, so that nobody is busy with what another one left, and its accounts. */
    static class OwnDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment().getPropertySources().addFirst(
                    new MapPropertySource("own-directory", Map.of("huiying.data-dir", temporaryDirectory().toString())));
        }
    }

    @BeforeAll
    void launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        chromium = Chromium.launch();
    }

    @AfterAll
    void quit() {
        if (chromium != null) {
            contexts.forEach(BrowserContext::close);
            chromium.close();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What everybody saw when a story failed, and what the server was doing. */
    @RegisterExtension
    final AfterTestExecutionCallback evidence = story -> {
        if (story.getExecutionException().isPresent()) {
            String name = story.getRequiredTestMethod().getName();
            contexts.stream().flatMap(context -> context.pages().stream()).forEach(page -> Shots.takeOfFailure(page, name));
            Threads.print(System.err);
        }
    };

    /** A browser of its own, with nothing kept from another person's. */
    Page browser(int width, int height) {
        BrowserContext context = chromium.browser().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height).setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(30_000);
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(error -> System.err.println("page error: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                System.err.println("console: " + message.text());
            }
        });
        return page;
    }

    String password(String login) throws IOException {
        return Files.readAllLines(data.resolve("accounts.txt")).stream().map(line -> line.strip().split("\\s+"))
                .filter(words -> words[0].equals(login)).map(words -> words[1]).findFirst().orElseThrow();
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("huiying-browser-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
